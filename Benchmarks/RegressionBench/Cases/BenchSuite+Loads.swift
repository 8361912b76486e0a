extension BenchSuite {
  /// Containers of few to many kinds of boxes, filled with fixed work.
  static var loads: BenchSuite {
    let cases = [3, 8, 20, 50, 100].flatMap { kinds in
      (UInt64(1)...2).map { draw in
        let recipe = ContainerRecipe(kinds: kinds, seed: 7_000 + draw)
        return BenchCase(
          name: recipe.name, family: "containers", seeds: [1, 2], iterations: 10_000,
          content: .container { recipe.container() })
      }
    }
    return BenchSuite(name: "loads", cases: cases)
  }
}
