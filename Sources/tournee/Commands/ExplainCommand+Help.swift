import PlanningModel

extension ExplainCommand {
  static let details: Phrase? = Phrase(
    fr: """
      Un prix est celui de la semaine entière, planifiée de nouveau et prouvée avec un verrou de
      plus (lock)\u{A0}: écrivez ce verrou dans week.json et plan --prove coûte autant de plus.
      Sans --relay, --volunteer ni --order\u{A0}: toutes les décisions, sans prix.

      Clés du JSON\u{A0}: proved, totalEur, priced\u{202F}; relays[]\u{A0}: relay, split, visits[] (round,
      driver, kind, vehicle, arrival, begin, departure, baskets, crates, coldest, spareMinutes, stops,
      terms, roundMinutes, roundCostEur), undelivered[] et alternatives[], la moins chère d'abord,
      les impossibles à la fin\u{A0}: lock, price (proved, totalEur, terms, minutes, marginK,
      marginChangeK, spareMinutes, spareChangeMinutes, baskets, moves[]) ou obstacle (code,
      reason)\u{202F}; volunteers[]\u{A0}: volunteer, round, stops, driving (lock, price ou obstacle).
      """,
    en: """
      A price is that of the whole week, planned again and proved with one more lock (lock):
      write that lock into week.json and plan --prove costs as much more.
      Without --relay, --volunteer or --order: all decisions, without prices.

      Keys of the JSON: proved, totalEur, priced; relays[]: relay, split, visits[] (round,
      driver, kind, vehicle, arrival, begin, departure, baskets, crates, coldest, spareMinutes, stops,
      terms, roundMinutes, roundCostEur), undelivered[] and alternatives[], the cheapest first, the
      impossible last: lock, price (proved, totalEur, terms, minutes, marginK, marginChangeK,
      spareMinutes, spareChangeMinutes, baskets, moves[]) or obstacle (code, reason);
      volunteers[]: volunteer, round, stops, driving (lock, price or obstacle).
      """)
}
