namespace AccsGen.Json;

/// <summary>How a list came.</summary>
internal enum ListForm : byte
{
    /// <summary>As an array, in which something is in another form.</summary>
    Array,

    /// <summary>As an object with numeric keys: what PHP makes of an array with gaps.</summary>
    Keyed,

    /// <summary>As its only item.</summary>
    Single,

    /// <summary>As empty text.</summary>
    EmptyText,
}
