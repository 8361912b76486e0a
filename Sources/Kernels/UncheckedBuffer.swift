/// A fixed run of plain values like ``DenseBuffer``, whose places are checked in debug builds only.
///
/// For the inner loops of routing: a checked place costs about a fifth of the time there (measured
/// on a local search of 1 000 clients). Every test runs in a debug build, so a place that is wrong
/// is found; data never chooses a place by itself, only the validated problem does.
@safe @frozen public struct UncheckedBuffer<Element: BitwiseCopyable>: ~Copyable {
  @usableFromInline let base: UnsafeMutablePointer<Element>
  /// Number of values.
  public let count: Int

  /// `count` times `value`.
  @inlinable public init(repeating value: Element, count: Int) {
    precondition(count >= 0, "a buffer of \(count) values")
    self.count = count
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, count))
    unsafe pointer.initialize(repeating: value, count: Swift.max(1, count))
    unsafe base = pointer
  }

  /// The values of `array`.
  @inlinable public init(_ array: [Element]) {
    count = array.count
    let pointer = UnsafeMutablePointer<Element>.allocate(capacity: Swift.max(1, array.count))
    for place in array.indices { unsafe (pointer + place).initialize(to: array[place]) }
    unsafe base = pointer
  }

  deinit { unsafe base.deallocate() }

  /// The value at `place`, which must be in `0..<count`.
  @inlinable public subscript(place: Int) -> Element {
    @inline(__always) get {
      assert(UInt(bitPattern: place) < UInt(bitPattern: count), "place out of the buffer")
      return unsafe base[place]
    }
    @inline(__always) nonmutating set {
      assert(UInt(bitPattern: place) < UInt(bitPattern: count), "place out of the buffer")
      unsafe base[place] = newValue
    }
  }

  /// The value at `place`, which must be in `0..<count`.
  @inlinable public subscript(place: Int32) -> Element {
    @inline(__always) get { self[Int(place)] }
    @inline(__always) nonmutating set { self[Int(place)] = newValue }
  }
}
