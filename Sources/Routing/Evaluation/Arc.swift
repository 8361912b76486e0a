/// Travel between two locations, both measures side by side so that one read fetches them.
struct Arc: BitwiseCopyable {
  let seconds: Int32
  let meters: Int32
}
