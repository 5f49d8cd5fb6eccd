namespace AccsGen.Integration.Tests.Sweep;

/// <summary>
/// Makes values that fit a C# type and a schema of the spec at once, with the JSON they have to become. Always the same ones for the same operation. A type
/// that doesn't fit its schema is a mismatch.
/// </summary>
internal sealed class SampleMaker(SpecFile spec, Fill fill, Action<string> mismatch)
{
    private const string AttributeSchema = "framework-attribute-interface";
    private const int Depth = 4;

    /// <summary>Words with a meaning to every search; other text is free.</summary>
    private static readonly Dictionary<string, string> s_words = new(StringComparer.Ordinal) { ["conditionType"] = "neq", ["direction"] = "DESC", ["field"] = "sku" };

    private int _count;

    /// <param name="where">Names the value, in messages and in text.</param>
    /// <returns>Null where no value can be made; that has been reported.</returns>
    public Sample? Make(Type type, JsonElement schema, string where, int depth = 0)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        var (resolved, _) = spec.Resolve(schema);
        _count++;
        return TypeOf(resolved) switch
        {
            "string" when type == typeof(string) => Text(where),
            "integer" when type == typeof(long) => new(4_000_000_000L + _count, 4_000_000_000L + _count),
            "integer" when type == typeof(int) => new(10 + (_count % 40), 10 + (_count % 40)),
            "number" when type == typeof(decimal) => new(1_234.5600m + _count, 1_234.5600m + _count),
            "boolean" when type == typeof(bool) => new(_count % 2 == 0, _count % 2 == 0),
            "array" when IsAttributes(resolved) && type == typeof(CustomAttributes) => Attributes(),
            "array" when ItemOf(type) is { } item && !IsAttributes(resolved) => List(item, resolved.GetProperty("items"), where, depth),
            "object" when resolved.TryGetProperty("properties", out var members) && IsObject(type) => Object(type, members, where, depth),
            "object" when !resolved.TryGetProperty("properties", out _) && type == typeof(ExtensionAttributes) => Extension(),
            "any" or "object" when !resolved.TryGetProperty("properties", out _) && type == typeof(RawJson) => Free(),
            var kind => Unfit(type, kind, where),
        };
    }

    /// <summary>A schema without members is free JSON.</summary>
    private static string TypeOf(JsonElement schema) => schema.TryGetProperty("type", out var type) ? type.GetString()! : "any";

    private static Sample Text(string where)
    {
        var name = where.Split('.')[^1];
        var text = s_words.GetValueOrDefault(name) ?? $"{name} a/b+c %ü&=?#[0]\"\\\t<é€😀>";
        return new(text, text);
    }

    private static Sample Attributes()
    {
        var attributes = new CustomAttributes { ["color"] = "blue + %ü", ["category_ids"] = new[] { "3", "4" } };
        attributes.Add("weight", 12.50m);
        return new(attributes, JsonNode.Parse("""
            [{"attribute_code":"color","value":"blue + %ü"},{"attribute_code":"category_ids","value":["3","4"]},{"attribute_code":"weight","value":12.50}]
            """)!);
    }

    private static Sample Extension() => new(new ExtensionAttributes { ["note_x"] = RawJson.Parse("""{"a":[1,null]}""") }, JsonNode.Parse("""{"note_x":{"a":[1,null]}}""")!);

    private static Sample Free() => new(RawJson.Parse("""{"free":[1,"ü",null]}"""), JsonNode.Parse("""{"free":[1,"ü",null]}""")!);

    private Sample? List(Type item, JsonElement schema, string where, int depth)
    {
        var list = (System.Collections.IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        var json = new JsonArray();
        var length = fill == Fill.Everything && depth < 2 ? 2 : 1;
        for (var i = 0; i < length; i++)
        {
            if (Make(item, schema, where, depth + 1) is not { } sample)
                return null;
            list.Add(sample.Value);
            json.Add(sample.Json);
        }
        return new(list, json);
    }

    private Sample Object(Type type, JsonElement members, string where, int depth)
    {
        var value = Activator.CreateInstance(type)!;
        var json = new JsonObject();
        var all = members.EnumerateObject().ToList();
        foreach (var member in fill == Fill.Everything ? all.Where(member => depth < Depth || IsScalar(member.Value)) : all.Take(1))
        {
            if (PropertyOf(type, member.Name, where) is { } property && Make(property.PropertyType, member.Value, $"{where}.{member.Name}", depth + 1) is { } sample)
            {
                property.SetValue(value, sample.Value);
                json[member.Name] = sample.Json;
            }
        }
        if (fill == Fill.RequiredOnly && all.Count > 1 && PropertyOf(type, all[^1].Name, where) is { } last)
        {
            last.SetValue(value, null);
            json[all[^1].Name] = null;
        }
        return new(value, json);
    }

    private PropertyInfo? PropertyOf(Type type, string jsonName, string where)
    {
        var found = type.GetProperties().Where(property => property.DeclaringType == type && SpecParameter.SameName(jsonName, property.Name)).ToList();
        // Two names that differ by their underscores only, or one that means something else to every model, get a suffix.
        if (found.Count == 0)
            found = [.. type.GetProperties().Where(property => SpecParameter.SameName($"{jsonName}Value", property.Name))];
        if (found.Count != 1)
            mismatch($"{where}: {type.Name} has {found.Count} members for {jsonName}");
        return found.Count == 1 ? found[0] : null;
    }

    private Sample? Unfit(Type type, string kind, string where)
    {
        mismatch($"{where}: the spec says {kind}, the C# type is {type.Name}");
        return null;
    }

    private bool IsScalar(JsonElement schema) => TypeOf(spec.Resolve(schema).Schema) is "string" or "integer" or "number" or "boolean";

    private bool IsAttributes(JsonElement array) => spec.Resolve(array.GetProperty("items")).Name == AttributeSchema;

    /// <summary>A model, or one of the plain classes that search criteria consist of.</summary>
    private static bool IsObject(Type type) => typeof(AccsModel).IsAssignableFrom(type) || typeof(IQueryObject).IsAssignableFrom(type);

    private static Type? ItemOf(Type type) => type.IsGenericType && type.GetGenericArguments() is [var item] && typeof(System.Collections.IEnumerable).IsAssignableFrom(type) ? item : null;
}
