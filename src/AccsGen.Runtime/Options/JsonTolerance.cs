namespace AccsGen;

/// <summary>What happens when the service sends JSON in another form than its spec says.</summary>
/// <remarks>
/// Another form is: a text, number or boolean in place of one another; <c>[]</c> or <c>""</c> for an object; <c>[]</c> for a map; <c>""</c>, a single
/// value or an object with numeric keys for a list; JSON inside a text where an object or list is declared; a value that can't be made sense of;
/// an empty body where an answer is declared. Not meant are <c>null</c> anywhere, members that are missing, unknown or repeated (the last one counts),
/// values that an enumeration doesn't list, another text for the same number (<c>5.0</c>), and the values of custom attributes, which may be any JSON.
/// </remarks>
public enum JsonTolerance
{
    /// <summary>It is read all the same, and kept in the form it came. What makes no sense stays readable as raw JSON.</summary>
    Lenient,

    /// <summary>The call fails with an <see cref="AccsResponseFormatException"/> that says where, what was expected and what was found.</summary>
    Strict,
}
