namespace AccsGen.Simulator.Resources;

/// <summary>What an operation does to the entities of its family.</summary>
internal enum PlainPurpose
{
    Create,
    Get,
    Update,
    Delete,
    Search,
    List,
}
