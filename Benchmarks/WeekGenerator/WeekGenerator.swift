internal import Kernels
public import PlanningModel
internal import Quantities

/// Invents weeks of any size, for tests and benchmarks.
///
/// Villages and towns are real, people and farms are not. A week is drawn about rounds that carry
/// every basket: each has a volunteer with a boot, boxes and hours that suffice, and each village
/// opens when its round comes. So an invented week can be planned, unless the recipe asks for fewer
/// volunteers than that takes.
public enum WeekGenerator {
  /// The week of `recipe`; always the same for the same recipe.
  public static func week(_ recipe: WeekRecipe) -> Week {
    var draft = WeekDraft(recipe)
    return draft.week()
  }

  /// The same week as the files of a folder: tables with French headers, and the orders as the
  /// shop exports them (customer totals, and packing by customer with all columns).
  public static func files(_ recipe: WeekRecipe) -> [OutputFile] {
    let week = week(recipe)
    return WeekTables(week).files + ShopExports(week).files
  }
}
