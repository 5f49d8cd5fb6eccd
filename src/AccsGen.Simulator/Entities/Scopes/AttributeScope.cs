namespace AccsGen.Simulator.Entities.Scopes;

/// <summary>What a value of an attribute can differ by. One of a website counts in all of its store views.</summary>
internal enum AttributeScope
{
    Global,
    Website,
    Store,
}
