internal import PlanningModel

/// Something that farms of one trade sell.
struct Article: Hashable {
  let trade: Trade
  let product: String
  let variant: String
  /// Mass of one unit, a multiple of 10 g as the shop declares it.
  let grams: Int64
  /// Volume of one unit as packed.
  let milliliters: Int64
  let temperatureClass: TemperatureClass
  let cents: Int64
  /// Most units of one line.
  let mostUnits: Int

  /// What a farm lives from.
  enum Trade: String, CaseIterable {
    case garden = "Maraîchage"
    case orchard = "Verger"
    case dairy = "Fromagerie"
    case livestock = "Élevage"
    case poultry = "Volailles et œufs"
    case bakery = "Boulangerie"
    case cellar = "Vigne et brasserie"
    case grocery = "Épicerie"
  }

  private init(
    _ trade: Trade, _ product: String, _ variant: String, _ grams: Int64, _ milliliters: Int64,
    _ temperatureClass: TemperatureClass, _ cents: Int64, _ mostUnits: Int = 2
  ) {
    self.trade = trade
    self.product = product
    self.variant = variant
    self.grams = grams
    self.milliliters = milliliters
    self.temperatureClass = temperatureClass
    self.cents = cents
    self.mostUnits = mostUnits
  }

  /// Every article; masses, volumes and prices are plausible inventions.
  static let all: [Article] = [
    Article(.garden, "Carottes", "1kg", 1_000, 1_700, .produce, 290),
    Article(.garden, "Pommes de terre", "2.5kg", 2_500, 3_900, .produce, 520, 1),
    Article(.garden, "Courgettes", "1kg", 1_000, 1_900, .produce, 310),
    Article(.garden, "Salade batavia", "1 pièce", 350, 1_800, .produce, 130),
    Article(.garden, "Radis roses", "1 botte", 300, 900, .produce, 190),
    Article(.garden, "Oignons nouveaux", "1 botte", 500, 1_200, .produce, 215),
    Article(.garden, "Tomates anciennes", "1kg", 1_000, 1_700, .produce, 480),
    Article(.garden, "Petits pois", "500g", 500, 1_100, .produce, 440),
    Article(.garden, "Mesclun", "150g", 150, 900, .cutVeg, 230, 1),
    Article(.garden, "Salade lavée, prête à l'emploi", "200g", 200, 1_200, .cutVeg, 280, 1),
    Article(.orchard, "Abricots", "1kg", 1_000, 1_600, .produce, 520),
    Article(.orchard, "Pommes Gala", "3kg", 3_000, 4_800, .produce, 840, 1),
    Article(.orchard, "Pêches", "1kg", 1_000, 1_700, .produce, 470),
    Article(.orchard, "Melon", "1 pièce", 1_000, 1_600, .produce, 290),
    Article(.orchard, "Jus de pomme", "1L", 1_470, 1_400, .dry, 310, 3),
    Article(.orchard, "Compote pomme-coing", "380g", 560, 600, .dry, 440),
    Article(.dairy, "Faisselle", "500g", 500, 650, .freshDairy, 380),
    Article(.dairy, "Yaourt nature", "4 pots", 550, 800, .dairy, 350),
    Article(.dairy, "Tomme de brebis", "250g", 250, 300, .cheese, 620),
    Article(.dairy, "Beurre", "250g", 250, 300, .dairy, 450),
    Article(.dairy, "Lait cru", "1L", 1_070, 1_200, .rawMilk, 155),
    Article(.dairy, "Pélardon affiné", "1 pièce", 80, 120, .cheese, 250, 3),
    Article(.dairy, "Crottin de chèvre frais", "1 pièce", 100, 150, .freshDairy, 230, 3),
    Article(.livestock, "Steaks hachés x2", "250g", 250, 400, .minced, 590),
    Article(.livestock, "Saucisse fraîche", "400g", 400, 600, .meatCut, 640),
    Article(.livestock, "Côtelettes d'agneau", "500g", 500, 800, .meatCut, 1_350),
    Article(.livestock, "Jambon blanc, 4 tranches", "200g", 200, 350, .prepared, 470),
    Article(.livestock, "Rôti de porc", "1kg", 1_000, 1_300, .meatCut, 1_380, 1),
    Article(.livestock, "Saucisson sec", "250g", 250, 400, .dryCured, 680),
    Article(.poultry, "Œufs plein air", "6 œufs", 440, 1_100, .egg, 260),
    Article(.poultry, "Œufs plein air", "12 œufs", 830, 2_000, .egg, 510, 1),
    Article(.poultry, "Pintade", "1.5kg environ", 1_500, 2_300, .poultry, 2_100, 1),
    Article(.poultry, "Cuisses de canard", "500g", 500, 800, .poultry, 890, 1),
    Article(.bakery, "Pain de campagne", "500g", 500, 1_900, .dry, 270),
    Article(.bakery, "Brioche", "400g", 400, 1_600, .dry, 450, 1),
    Article(.bakery, "Farine T80", "1kg", 1_000, 1_500, .dry, 250),
    Article(.bakery, "Lentilles vertes", "500g", 500, 700, .dry, 290),
    Article(.cellar, "Cabardès rouge", "750mL", 1_250, 1_300, .dry, 850, 2),
    Article(.cellar, "Bière ambrée", "330mL", 590, 600, .dry, 270, 4),
    Article(.cellar, "Jus de raisin", "1L", 1_470, 1_400, .dry, 380, 2),
    Article(.grocery, "Miel de garrigue", "500g", 750, 700, .dry, 990, 1),
    Article(.grocery, "Huile d'olive", "750mL", 1_250, 1_200, .dry, 1_580, 1),
    Article(.grocery, "Confiture d'abricots", "350g", 550, 550, .dry, 430),
    Article(.grocery, "Tisane du soir", "30g", 30, 400, .dry, 480, 1),
    Article(.grocery, "Houmous frais", "180g", 180, 300, .prepared, 390, 1),
  ]
}
