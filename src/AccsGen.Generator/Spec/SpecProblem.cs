namespace AccsGen.Spec;

internal enum SpecProblemKind
{
    /// <summary>The text is neither JSON nor YAML, or can't be read at all.</summary>
    Unreadable,
    /// <summary>The text is no OpenAPI document of a version that is known.</summary>
    NotOpenApi,
    UnresolvedReference,
    CircularReference,
    /// <summary>A construct that keeps an operation from being generated.</summary>
    UnsupportedOperation,
    /// <summary>A construct that has no type of its own and is kept as raw JSON.</summary>
    UnsupportedType,
    /// <summary>A name is given twice in one object; the last one counts.</summary>
    DuplicateKey,
    /// <summary>A part of the document is malformed and was passed over.</summary>
    Malformed,
    /// <summary>Two operations that would be given one C# name.</summary>
    Collision,
    /// <summary>Nothing is left to generate.</summary>
    NoOperation,
    /// <summary>A defect of the generator.</summary>
    Internal,
}

/// <summary>Something in a spec that its owner should know.</summary>
/// <param name="Pointer">Where: a JSON pointer into the document, from which the line is found when the problem is reported.</param>
/// <param name="Subject">What is concerned: an operation, a schema, a reference.</param>
/// <param name="Detail">What is wrong with it, or what was done instead.</param>
/// <param name="Position">Where, when the text can't be walked by pointer.</param>
internal sealed record SpecProblem(SpecProblemKind Kind, string Pointer, string Subject, string Detail, SpecPosition? Position = null);

/// <summary>A place in the text, zero-based.</summary>
internal sealed record SpecPosition(int Offset, int Length, int Line, int Column)
{
    public static SpecPosition Start { get; } = new(0, 0, 0, 0);
}

internal sealed record SpecReadResult(SpecDocument? Document, EquatableArray<SpecProblem> Problems);
