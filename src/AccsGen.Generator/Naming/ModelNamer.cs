using System.Globalization;

namespace AccsGen.Naming;

/// <summary>Gives every schema of a document its C# type.</summary>
/// <remarks>
/// <para>
/// A name of the Commerce API (<c>catalog-data-product-interface</c>) is a module, <c>data</c>, and a thing; the thing is the type (<c>Product</c>). A thing
/// that several modules could mean (<c>address</c>, <c>option</c>, <c>comment</c>) keeps its module whether or not the document holds a second one, so that an
/// addition renames nothing (<c>CustomerAddress</c>); so does any other that is not unique, with all its twins. Extension interfaces are named after what they
/// extend (<c>ProductExtensionAttributes</c>). Any other name is taken as it stands.
/// </para>
/// <para>Names are unique whatever their case, and clash neither with the runtime's public types nor with those that implicit usings bring in.</para>
/// </remarks>
internal static class ModelNamer
{
    /// <summary>Names all schemas, by schema name.</summary>
    public static IReadOnlyDictionary<string, string> Name(IEnumerable<string> schemaNames, NameOverrides overrides)
    {
        var schemas = schemaNames.Distinct(StringComparer.Ordinal).OrderBy(n => n, StringComparer.Ordinal).Select(SchemaName.Read).ToList();
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

        foreach (var schema in schemas)
        {
            if (overrides.Models.TryGetValue(schema.Text, out var name) && taken.Add(name))
                names.Add(schema.Text, name);
        }
        NameThings(schemas.Where(s => !s.IsExtension).ToList(), names, taken);

        // Last, so that an extension follows the name, overridden or not, of what it extends.
        foreach (var schema in schemas.Where(s => s.IsExtension && !names.ContainsKey(s.Text)))
            names.Add(schema.Text, Free(Extended(schema, names, overrides) + "ExtensionAttributes", taken));
        return names;
    }

    private static void NameThings(List<SchemaName> schemas, Dictionary<string, string> names, HashSet<string> taken)
    {
        var rest = schemas.Where(s => !names.ContainsKey(s.Text)).ToList();
        var shortNames = schemas.GroupBy(s => s.ShortName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.OrdinalIgnoreCase);
        var proposals = rest.Select(s => (Schema: s, Name: IsFree(s.ShortName) ? s.ShortName : s.LongName)).ToList();

        // Who is spelled like the type itself has the first right to it: FooBar before foo_bar.
        foreach (var (schema, name) in proposals.OrderBy(p => p.Name == p.Schema.Text ? 0 : 1).ThenBy(p => p.Schema.Text, StringComparer.Ordinal))
            names.Add(schema.Text, Free(ReservedTypeNames.Contains(name) ? name + "Model" : name, taken));

        bool IsFree(string name) => shortNames[name] == 1 && !taken.Contains(name) && !ReservedTypeNames.Contains(name);
    }

    /// <summary>What the extension extends need not be in the document.</summary>
    private static string Extended(SchemaName schema, Dictionary<string, string> names, NameOverrides overrides) =>
        names.TryGetValue(schema.Extended, out var name) || overrides.Models.TryGetValue(schema.Extended, out name) ? name : schema.ShortName;

    /// <summary>The name itself or, where nothing but a number can tell two schemas apart, with the next free number.</summary>
    private static string Free(string name, HashSet<string> taken)
    {
        var free = name;
        for (var i = 2; !taken.Add(free); i++)
            free = name + i.ToString(CultureInfo.InvariantCulture);
        return free;
    }
}
