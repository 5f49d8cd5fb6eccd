namespace AccsGen.Naming;

internal static class ModelNamer
{
    public static IReadOnlyDictionary<string, string> Name(IEnumerable<string> schemaNames, NameOverrides overrides) =>
        schemaNames.ToDictionary(n => n, Identifiers.Pascal);
}
