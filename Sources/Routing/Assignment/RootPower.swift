/// `ratio` to the power `share` in `0...1`, by roots: equal on every machine.
func rootPower(_ ratio: Double, _ share: Double) -> Double {
  var (result, root, rest) = (1.0, ratio, share)
  for _ in 0..<24 {
    root = root.squareRoot()
    rest *= 2
    if rest >= 1 {
      rest -= 1
      result *= root
    }
  }
  return share >= 1 ? ratio : result
}
