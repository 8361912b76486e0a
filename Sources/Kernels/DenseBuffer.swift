/// A fixed run of plain values with one owner: the storage of search states.
///
/// Reading and writing cost one bounds check and nothing else: no reference counts, no
/// exclusivity checks, no copies on write. Its owner is `~Copyable`, so it is freed exactly once.
/// Writing does not need a mutable owner; a search that only looks may still use scratch space.
@safe @frozen public struct DenseBuffer<Element: BitwiseCopyable>: ~Copyable {
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
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "place out of the buffer")
      return unsafe base[place]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: place) < UInt(bitPattern: count), "place out of the buffer")
      unsafe base[place] = newValue
    }
  }
}
