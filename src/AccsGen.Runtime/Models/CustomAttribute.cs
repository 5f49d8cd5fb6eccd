namespace AccsGen;

/// <summary>One custom attribute: its code and its value.</summary>
/// <param name="Code">The attribute code, such as <c>color</c>.</param>
/// <param name="Value">The value.</param>
public readonly record struct CustomAttribute(string Code, CustomAttributeValue Value);
