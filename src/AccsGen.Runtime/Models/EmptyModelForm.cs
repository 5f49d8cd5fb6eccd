namespace AccsGen;

/// <summary>How an empty model or collection came, and is written: PHP writes an empty object as an empty array.</summary>
internal enum EmptyModelForm : byte
{
    /// <summary><c>{}</c>.</summary>
    Object,

    /// <summary><c>[]</c>.</summary>
    Array,

    /// <summary><c>""</c>.</summary>
    Text,

    /// <summary><c>null</c>.</summary>
    Null,
}
