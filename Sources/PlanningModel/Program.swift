/// The program itself, as documents name it.
public enum Program {
  /// Its version; part of every plan.
  public static let version = "0.1.0"
}
