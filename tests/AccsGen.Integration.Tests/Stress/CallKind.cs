namespace AccsGen.Integration.Tests.Stress;

/// <summary>The calls of the stress: one that only reads, one that may be repeated, one that mustn't.</summary>
internal enum CallKind
{
    Read,
    Update,
    Add,
}
