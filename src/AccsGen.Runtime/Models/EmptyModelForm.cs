namespace AccsGen;

/// <summary>How an empty model or collection came, and is written: PHP writes an empty object as an empty array.</summary>
internal enum EmptyModelForm : byte
{
    /// <summary>As it should be: an object; an array for a collection.</summary>
    Object,

    /// <summary><c>[]</c>.</summary>
    Array,

    /// <summary><c>""</c>.</summary>
    Text,

    /// <summary><c>null</c>.</summary>
    Null,
}
