/// The seeds that property tests run over.
public enum Seeds {
  /// 50 seeds; 5 000 with `-D TOURNEE_LONG_TESTS`.
  public static var standard: ClosedRange<UInt64> {
    #if TOURNEE_LONG_TESTS
      1...5_000
    #else
      1...50
    #endif
  }

  /// A few seeds for tests that plan a whole week each; 200 with `-D TOURNEE_LONG_TESTS`.
  public static var few: ClosedRange<UInt64> {
    #if TOURNEE_LONG_TESTS
      1...200
    #else
      1...8
    #endif
  }
}
