/// Lets pages be written as nested elements; plain strings become escaped text.
@resultBuilder enum MarkupBuilder {
  static func buildExpression(_ text: String) -> Markup { Markup(text: text) }
  static func buildExpression(_ markup: Markup) -> Markup { markup }
  static func buildExpression(_ parts: [Markup]) -> Markup { Markup(parts) }
  static func buildBlock(_ parts: Markup...) -> Markup { Markup(parts) }
  static func buildOptional(_ part: Markup?) -> Markup { part ?? .empty }
  static func buildEither(first part: Markup) -> Markup { part }
  static func buildEither(second part: Markup) -> Markup { part }
  static func buildArray(_ parts: [Markup]) -> Markup { Markup(parts) }
}

/// The element `name` around `content`.
func tag(
  _ name: String, _ attributes: Attributes = [:], @MarkupBuilder _ content: () -> Markup
) -> Markup {
  Markup(element: name, attributes, content())
}

/// The element `name` around `text`.
func tag(_ name: String, _ attributes: Attributes, _ text: String) -> Markup {
  Markup(element: name, attributes, Markup(text: text))
}

/// The element `name` without attributes around `text`.
func tag(_ name: String, _ text: String) -> Markup {
  Markup(element: name, [:], Markup(text: text))
}

/// The element `name` with nothing inside.
func tag(_ name: String, _ attributes: Attributes = [:]) -> Markup {
  Markup(element: name, attributes, .empty)
}

/// `content` without an element around it.
func group(@MarkupBuilder _ content: () -> Markup) -> Markup { content() }
