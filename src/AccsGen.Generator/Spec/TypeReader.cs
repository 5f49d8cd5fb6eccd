using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace AccsGen.Spec;

/// <summary>Reads a schema into the type that a client gives it.</summary>
internal sealed class TypeReader(OpenApiDocument document, SpecLayout layout, List<SpecProblem> problems, CancellationToken cancellationToken)
{
    /// <summary>More schemas than any real one is built upon, and few enough for the compiler's stack.</summary>
    private const int MaxMergeDepth = 64;

    /// <summary>Schemas that allOf is being merged for, so that one that contains itself is noticed.</summary>
    private readonly HashSet<string> _merging = [];

    private readonly Dictionary<string, SpecType> _named = new(StringComparer.Ordinal);

    public SpecType Read(IOpenApiSchema? schema, string pointer)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return schema switch
        {
            null => SpecType.Any,
            OpenApiSchemaReference reference => ReadReference(reference),
            { AllOf.Count: > 0 } => ReadAllOf(schema, pointer),
            { OneOf.Count: > 0 } => ReadChoice(schema, schema.OneOf, "oneOf", pointer),
            { AnyOf.Count: > 0 } => ReadChoice(schema, schema.AnyOf, "anyOf", pointer),
            _ => ReadPlain(schema, pointer),
        };
    }

    /// <summary>What stands behind a reference, and behind the references it leads to.</summary>
    public SpecType Resolve(SpecType type)
    {
        var seen = new HashSet<string>();
        while (type.Kind == SpecTypeKind.Reference)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var name = type.Reference!;
            if (!seen.Add(name))
            {
                Report(SpecProblemKind.CircularReference, layout.Schema(name), $"#{layout.Schema(name)}", "it leads back to itself and so has no type; it is kept as raw JSON");
                return SpecType.Any;
            }
            type = ReadNamed(name);
        }
        return type;
    }

    /// <summary>The type of a named schema. Read once, however often it is asked for: parts of allOf that share parts would else multiply.</summary>
    public SpecType ReadNamed(string name)
    {
        if (!_named.TryGetValue(name, out var type))
            _named[name] = type = Read(document.Components!.Schemas![name], layout.Schema(name));
        return type;
    }

    private void Report(SpecProblemKind kind, string pointer, string subject, string detail)
    {
        var problem = new SpecProblem(kind, pointer, subject, detail);
        if (!problems.Contains(problem))
            problems.Add(problem);
    }

    private SpecType ReadReference(OpenApiSchemaReference reference)
    {
        // What can't be resolved has been reported where it stands; its users take it as free JSON.
        var name = SchemaName(reference);
        return name is null ? SpecType.Any : new(SpecTypeKind.Reference, Reference: name);
    }

    /// <summary>The schema's name, which a reference may spell with the escapes of URIs and of JSON pointers.</summary>
    private string? SchemaName(OpenApiSchemaReference reference)
    {
        if (reference.Reference.Id is not { } id || document.Components?.Schemas is not { } schemas)
            return null;
        string[] spellings = [id, Uri.UnescapeDataString(id), JsonPointers.Unescape(id), JsonPointers.Unescape(Uri.UnescapeDataString(id))];
        return spellings.FirstOrDefault(schemas.ContainsKey);
    }

    private SpecType ReadPlain(IOpenApiSchema schema, string pointer)
    {
        var type = schema.Type & ~JsonSchemaType.Null;
        switch (type)
        {
            case JsonSchemaType.String:
                return new(SpecTypeKind.String, schema.Format, Enum: EnumOf(schema), EnumNames: EnumNamesOf(schema));
            case JsonSchemaType.Integer:
                return new(SpecTypeKind.Integer, schema.Format, Enum: EnumOf(schema), EnumNames: EnumNamesOf(schema));
            case JsonSchemaType.Number:
                return new(SpecTypeKind.Number, schema.Format);
            case JsonSchemaType.Boolean:
                return new(SpecTypeKind.Boolean);
            case JsonSchemaType.Array:
                return new(SpecTypeKind.Array, Items: Read(schema.Items, $"{pointer}/items"));
            case JsonSchemaType.Object:
                return ReadObject(schema, pointer);
            case null or 0 when schema.Properties is { Count: > 0 } || schema.AdditionalProperties is not null:
                return ReadObject(schema, pointer);
            case null or 0 when schema.Items is not null:
                return new(SpecTypeKind.Array, Items: Read(schema.Items, $"{pointer}/items"));
            case null or 0 when ValuesOf(schema) is { Count: > 0 } values:
                return ReadUntypedEnum(schema, values, pointer);
            case null or 0:
                return SpecType.Any;
            case JsonSchemaType.Integer | JsonSchemaType.Number:
                return new(SpecTypeKind.Number, schema.Format);
            default:
                return Unsupported($"a choice of types ({type.ToString()!.ToLowerInvariant()})", pointer);
        }
    }

    private static SpecType ReadUntypedEnum(IOpenApiSchema schema, List<JsonNode> values, string pointer)
    {
        if (values.All(value => value is JsonValue text && text.TryGetValue<string>(out _)))
            return new(SpecTypeKind.String, Enum: EnumOf(schema), EnumNames: EnumNamesOf(schema));
        if (values.All(value => long.TryParse(value.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
            return new(SpecTypeKind.Integer, Enum: EnumOf(schema), EnumNames: EnumNamesOf(schema));
        return Unsupported("an enum of several types", pointer);
    }

    private SpecType ReadObject(IOpenApiSchema schema, string pointer)
    {
        if (schema.Properties is { Count: > 0 })
            return new(SpecTypeKind.Object, Members: MembersOf(schema, pointer).ToEquatableArray());
        return schema.AdditionalProperties is { } values
            ? new(SpecTypeKind.Map, Items: Read(values, $"{pointer}/additionalProperties"))
            : new(SpecTypeKind.Object);
    }

    private IEnumerable<SpecMember> MembersOf(IOpenApiSchema schema, string pointer)
    {
        foreach (var property in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            yield return new(
                property.Key,
                Read(property.Value, JsonPointers.Append($"{pointer}/properties", property.Key)),
                schema.Required?.Contains(property.Key) == true,
                DescriptionOf(property.Value),
                property.Value is not OpenApiSchemaReference && property.Value?.Deprecated == true);
        }
    }

    /// <summary>A reference repeats its target's description, which says what the type is, not what the member is for.</summary>
    private static string? DescriptionOf(IOpenApiSchema? schema) =>
        Text.OneLine(schema is OpenApiSchemaReference reference ? reference.Reference.Description : schema?.Description);

    /// <summary>One member list of all parts; of equal names the last counts.</summary>
    private SpecType ReadAllOf(IOpenApiSchema schema, string pointer)
    {
        if (schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 })
            Report(SpecProblemKind.UnsupportedType, pointer, pointer.TrimStart('/'), "a choice beside allOf has no C# form; what it adds is kept among the additional members of the model");
        var parts = schema.AllOf!.Select((part, index) => (Schema: part, Pointer: $"{pointer}/allOf/{index}"))
            .Where(part => !SaysNothing(part.Schema))
            .ToList();
        var hasOwn = schema.Properties is { Count: > 0 };
        if (!hasOwn && parts.Count == 1)
            return Read(parts[0].Schema, parts[0].Pointer);
        // Parts that only constrain leave the schema's own type as it is.
        if (parts.Count == 0)
            return ReadPlain(schema, pointer);

        var members = new List<SpecMember>();
        var required = new HashSet<string>(schema.Required ?? Enumerable.Empty<string>());
        foreach (var part in parts)
        {
            if (Merge(part.Schema, part.Pointer, members, required) is { } reason)
                return Unsupported(reason, part.Pointer);
        }
        if (hasOwn)
            Add(members, MembersOf(schema, pointer));
        return new(SpecTypeKind.Object, Members: members.Select(member => required.Contains(member.Name) ? member with { Required = true } : member).ToEquatableArray());
    }

    /// <returns>Why the part can't be merged; null when it was.</returns>
    private string? Merge(IOpenApiSchema part, string pointer, List<SpecMember> members, HashSet<string> required)
    {
        required.UnionWith(part.Required ?? Enumerable.Empty<string>());
        SpecType type;
        if (part is OpenApiSchemaReference reference)
        {
            if (SchemaName(reference) is not { } name)
                return null;
            if (_merging.Count >= MaxMergeDepth)
                return $"allOf through more than {MaxMergeDepth} schemas";
            if (!_merging.Add(name))
            {
                Report(SpecProblemKind.CircularReference, $"{pointer}/$ref", $"#{layout.Schema(name)}", "allOf leads back to the schema it stands in; that part is passed over");
                return null;
            }
            type = Resolve(new(SpecTypeKind.Reference, Reference: name));
            _merging.Remove(name);
        }
        else
        {
            type = Read(part, pointer);
        }
        switch (type.Kind)
        {
            case SpecTypeKind.Object:
                Add(members, type.Members);
                return null;
            case SpecTypeKind.Any or SpecTypeKind.Map:
                return null;
            case SpecTypeKind.Unsupported:
                return type.Unsupported;
            default:
                return $"allOf with a part that is no object but {type.Kind.ToString().ToLowerInvariant()}";
        }
    }

    private static void Add(List<SpecMember> members, IEnumerable<SpecMember> added)
    {
        foreach (var member in added)
        {
            var index = members.FindIndex(existing => existing.Name == member.Name);
            if (index < 0)
                members.Add(member);
            else
                members[index] = member with { Required = member.Required || members[index].Required };
        }
    }

    /// <summary>A choice with null, or among one scalar type, is that type; any other choice has no faithful form.</summary>
    private SpecType ReadChoice(IOpenApiSchema schema, IList<IOpenApiSchema> choices, string keyword, string pointer)
    {
        if (choices.All(choice => SaysNothing(choice) || ConstrainsOnly(choice)))
            return ReadPlain(schema, pointer);
        if (schema.Properties is { Count: > 0 })
        {
            Report(SpecProblemKind.UnsupportedType, $"{pointer}/{keyword}", pointer.TrimStart('/'), $"{keyword} adds members to its own; they are kept among the additional members of the model");
            return ReadObject(schema, pointer);
        }
        var types = new List<SpecType>();
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i] is OpenApiSchemaReference || choices[i].Type != JsonSchemaType.Null)
                types.Add(Read(choices[i], $"{pointer}/{keyword}/{i}"));
        }
        var distinct = types.Distinct().ToList();
        if (distinct.Count == 1)
            return distinct[0];
        if (distinct.Count > 0 && distinct.All(type => type.Kind == SpecTypeKind.String))
            return new(SpecTypeKind.String);
        return Unsupported(keyword, pointer);
    }

    private static bool SaysNothing(IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference
        && schema.Type is null && schema.Properties is not { Count: > 0 } && schema.AdditionalProperties is null && schema.Items is null
        && schema.AllOf is not { Count: > 0 } && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 }
        && schema.Enum is not { Count: > 0 } && schema.Required is not { Count: > 0 };

    /// <summary>Names required members of the schema it stands in, and no more.</summary>
    private static bool ConstrainsOnly(IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference && schema.Type is null && schema.Properties is not { Count: > 0 } && schema.Items is null && schema.AdditionalProperties is null
        && schema.AllOf is not { Count: > 0 } && schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 } && schema.Enum is not { Count: > 0 };

    private static SpecType Unsupported(string what, string pointer) => new(SpecTypeKind.Unsupported, Unsupported: what, Pointer: pointer);

    private static EquatableArray<string> EnumOf(IOpenApiSchema schema) =>
        ValuesOf(schema).Select(value => value.ToString()).Distinct().ToEquatableArray();

    /// <summary>The values without null, which says that the type is nullable and which the reader gives as a mark of its own.</summary>
    private static List<JsonNode> ValuesOf(IOpenApiSchema schema) => (schema.Enum ?? []).Where(value => value is not null && !value.IsJsonNullSentinel()).ToList();

    /// <summary>The names that some generators' extensions give the values of an enum, where there is one for each.</summary>
    private static EquatableArray<string> EnumNamesOf(IOpenApiSchema schema)
    {
        foreach (var key in s_enumNames)
        {
            if (schema.Extensions?.TryGetValue(key, out var extension) == true
                && extension is JsonNodeExtension { Node: JsonArray names }
                && names.Count == schema.Enum?.Count)
                return names.Select(name => name?.ToString() ?? "").ToEquatableArray();
        }
        return default;
    }

    private static readonly string[] s_enumNames = ["x-enum-varnames", "x-enumNames"];
}
