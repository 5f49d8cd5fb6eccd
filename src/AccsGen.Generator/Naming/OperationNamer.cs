using System.Globalization;
using AccsGen.Spec;

namespace AccsGen.Naming;

/// <summary>Gives every operation of a document its client and its method.</summary>
/// <remarks>
/// <para>
/// The path decides, with the HTTP method, the kind of result and whether a <c>searchCriteria</c> is taken; never the order of the document, its tags, its
/// summaries or its operation ids. The nouns of a path are clients (<c>/V1/products/{sku}/media</c> is <c>Products.Media</c>), verbs are methods
/// (<c>/V1/orders/{id}/hold</c> is <c>Orders.Hold</c>). What the rules get wrong stands in <c>specs/names.json</c>.
/// </para>
/// <para>
/// Names should outlive additions to the spec, so a rule looks at other operations only where it must. A noun with a single operation is a method of its parent
/// (<c>Products.GetTypes</c>) and a client from the second operation on, because clients with a single method read badly; a part of which its parent has one
/// (<c>Carts.GetBillingAddress</c>, <c>Carts.SetBillingAddress</c>) never becomes a client. The first of these rules would let an addition rename what exists,
/// so names.json holds for every noun of the Commerce API whether it is a client: the rule decides for new nouns, and for other APIs.
/// </para>
/// <para>
/// What remains: an addition that would take the same name as an existing operation, and is plainer by the measure of <see cref="NameClashes"/>, gets that name.
/// The approved list in the tests shows it, and an entry of names.json keeps the name where it was.
/// </para>
/// </remarks>
internal static class OperationNamer
{
    /// <summary>Names all operations, by <see cref="SpecOperation.Key"/>. Two have the same name only when nothing tells them apart.</summary>
    public static IReadOnlyDictionary<string, OperationName> Name(SpecDocument document, NameOverrides overrides)
    {
        var paths = document.Operations.GroupBy(o => o.Key, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => OperationPath.Read(g.First()))
            .ToList();
        var tree = new ClientTree(paths, overrides);
        var candidates = paths.Select(path => Candidate(path, tree)).ToList();
        AddVersions(candidates);

        var names = new Dictionary<string, OperationName>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (overrides.Operations.TryGetValue(path.Operation.Key, out var name))
                names.Add(path.Operation.Key, name);
        }
        NameClashes.Resolve([.. candidates.Where(c => !names.ContainsKey(c.Path.Operation.Key))], names);
        return names;
    }

    private static NameCandidate Candidate(OperationPath path, ClientTree tree)
    {
        var (client, depth) = tree.Find(path);
        return new(path, client.Path, MethodName.Of(path, depth));
    }

    /// <summary>A V2 operation of a client that also has operations of V1 ends in <c>V2</c>.</summary>
    private static void AddVersions(List<NameCandidate> candidates)
    {
        foreach (var client in candidates.GroupBy(c => c.Client))
        {
            var first = client.Min(c => c.Path.Version);
            foreach (var candidate in client.Where(c => c.Path.Version > first))
                candidate.Method += "V" + candidate.Path.Version.ToString(CultureInfo.InvariantCulture);
        }
    }
}
