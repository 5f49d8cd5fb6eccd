namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>What an attribute is and is used for.</summary>
[Flags]
internal enum AttributeTraits
{
    None = 0,
    Required = 1,
    Unique = 1 << 1,
    UserDefined = 1 << 2,
    Hidden = 1 << 3,
    Searchable = 1 << 4,
    Comparable = 1 << 5,

    /// <summary>Shown in listings of products.</summary>
    Listed = 1 << 6,
    Html = 1 << 7,
    Sortable = 1 << 8,
    Filterable = 1 << 9,
}
