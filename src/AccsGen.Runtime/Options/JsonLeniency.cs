namespace AccsGen;

/// <summary>One value that came in another form than the spec says; see <see cref="AccsJsonOptions.OnLeniency"/>.</summary>
/// <param name="Path">Where it stands in the answer, such as <c>$.items[2].price</c>; what is inside a text goes on from that text's own path.</param>
/// <param name="Operation">The operation that was called.</param>
/// <param name="Expected">What the spec says, such as <c>a number</c>.</param>
/// <param name="Found">What came, such as <c>text</c>. The kind only: no values.</param>
/// <param name="WasRead">Whether it was made sense of; otherwise it stays as raw JSON and the typed member is <see langword="null"/>.</param>
public sealed record JsonLeniency(string Path, AccsOperation? Operation, string Expected, string Found, bool WasRead);
