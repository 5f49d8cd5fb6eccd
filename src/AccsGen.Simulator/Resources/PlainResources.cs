using AccsGen.Simulator.Document;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Resources;

/// <summary>
/// Derives from the spec which operations create, get, change, delete and search one kind of entity, where that is plain: below one path without parameters, about one schema. So
/// what is written there is found there, without a line of code for it, in any spec.
/// </summary>
internal static class PlainResources
{
    /// <summary>Registers them for all operations that nobody has carried out so far.</summary>
    /// <returns>Their collections.</returns>
    public static IReadOnlyList<Collection> AddTo(OperationTable operations, ApiDocument document)
    {
        var found = document.Operations
            .Where(operation => !operations.Contains(operation.Key))
            .Select(operation => PlainOperation.Of(operation, document))
            .OfType<PlainOperation>()
            .GroupBy(operation => operation.Base, StringComparer.Ordinal)
            .ToDictionary(family => family.Key, family => family.ToList(), StringComparer.Ordinal);
        var collections = new List<Collection>();
        // The singular and the plural of a word are often two paths about one schema.
        foreach (var kind in found.Values.Where(family => SchemaOf(family) is not null).GroupBy(family => SchemaOf(family)!, StringComparer.Ordinal))
        {
            var family = kind.SelectMany(operation => operation).ToList();
            if (!family.Any(operation => operation.Purpose == PlainPurpose.Create) || !family.Any(operation => operation.Purpose is PlainPurpose.Get or PlainPurpose.Search))
                continue;
            var collection = new Collection(CollectionName(family[0].Base), KeyOf(family, document.MembersOf(kind.Key)));
            collections.Add(collection);
            Register(operations, family, new Resource(collection));
        }
        return collections;
    }

    private static void Register(OperationTable operations, List<PlainOperation> family, Resource resource)
    {
        foreach (var operation in family)
        {
            operations[operation.Operation.Key] = operation.Purpose switch
            {
                PlainPurpose.Create => resource.Save(operation.Member),
                PlainPurpose.Update => resource.Update(operation.Member),
                PlainPurpose.Get => resource.Get(),
                PlainPurpose.Delete => resource.Delete(),
                PlainPurpose.Search => resource.Search(),
                _ => resource.List(),
            };
        }
    }

    /// <summary>What the operations of a family are about: what one entity is, rather than a row of a list.</summary>
    private static string? SchemaOf(List<PlainOperation> family) =>
        family.FirstOrDefault(operation => operation is { Purpose: PlainPurpose.Get, Schema: not null })?.Schema
        ?? family.FirstOrDefault(operation => operation is { Purpose: PlainPurpose.Create, Schema: not null })?.Schema;

    /// <summary>The member that the path's parameter names, as far as names tell; else a number of the simulator's own.</summary>
    private static CollectionKey KeyOf(List<PlainOperation> family, MemberTable members)
    {
        var parameter = family.Select(operation => operation.Operation.PathParameters).FirstOrDefault(parameters => parameters.Count > 0)?[0].Name;
        var member = (parameter is null ? null : members.Find(parameter)) ?? members.Find("id") ?? members.Find("entity_id");
        if (member is null)
            return CollectionKey.Number(Entity.HiddenPrefix + "id");
        return member.Type.Kind == SpecTypeKind.Integer ? CollectionKey.Number(member.Name) : new CollectionKey(member.Name);
    }

    /// <summary><c>/V1/custom-email/templates</c> is <c>customEmailTemplates</c>.</summary>
    private static string CollectionName(string path)
    {
        var words = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(1).SelectMany(segment => segment.Split('-', '_')).Where(word => word.Length > 0).ToList();
        if (words.Count == 0)
            return path;
        return words[0] + string.Concat(words.Skip(1).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
    }
}
