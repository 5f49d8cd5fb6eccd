using AccsGen.Naming;
using AccsGen.Spec;

namespace AccsGen.Model;

/// <summary>Gives each type of the document its C# type, and collects the classes that must be emitted for them.</summary>
internal sealed class TypeBuilder
{
    /// <summary>An entry of custom_attributes; lists of it are one runtime type, whatever they are called.</summary>
    private const string AttributeSchema = "framework-attribute-interface";

    private const string ExtensionSuffix = "extension-interface";

    private readonly Dictionary<string, SpecSchema> _schemas;
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private readonly UniqueNames _typeNames;
    private readonly FileScope _scope;
    private readonly List<SpecProblem> _problems;
    private readonly CancellationToken _cancellationToken;
    private readonly SortedDictionary<string, ModelModel> _models = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);

    public TypeBuilder(
        SpecDocument document, FileScope scope, NameOverrides overrides, IEnumerable<string> clientNames,
        List<SpecProblem> problems, CancellationToken cancellationToken)
    {
        _schemas = document.Schemas.ToDictionary(schema => schema.Name, StringComparer.Ordinal);
        _scope = scope;
        _problems = problems;
        _cancellationToken = cancellationToken;
        _typeNames = new(clientNames);
        var declared = ModelNamer.Name(document.Schemas.Where(IsEmitted).Select(schema => schema.Name), overrides);
        foreach (var schema in declared.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            _names.Add(schema.Key, _typeNames.Take(schema.Value, $"{schema.Value}Model"));
    }

    /// <summary>Builds every schema, used or not, and gives back what was collected.</summary>
    public (EquatableArray<ModelModel> Models, EquatableArray<EnumModel> Enums) Finish()
    {
        foreach (var name in _names.Keys)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            BuildNamed(_schemas[name]);
        }
        return (_models.Values.ToEquatableArray(), _enums.Values.ToEquatableArray());
    }

    /// <param name="nameIfInline">What to call the type where the document gives it no name.</param>
    /// <param name="owner">What the type belongs to, for messages.</param>
    public TypeModel Build(SpecType type, string nameIfInline, string owner)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        switch (type.Kind)
        {
            case SpecTypeKind.String when !type.Enum.IsEmpty:
            case SpecTypeKind.Integer when !type.Enum.IsEmpty:
                return InlineEnum(type, nameIfInline, owner);
            case SpecTypeKind.Array when IsAttributeList(type):
                return new(TypeKind.CustomAttributes);
            case SpecTypeKind.Array:
                return new(TypeKind.List, Element: Build(type.Items!, ItemName(nameIfInline), owner));
            case SpecTypeKind.Map:
                return new(TypeKind.Map, Element: Build(type.Items!, ItemName(nameIfInline), owner));
            case SpecTypeKind.Object when type.Members.IsEmpty:
                return TypeModel.Json;
            case SpecTypeKind.Object:
                var name = _typeNames.Take(nameIfInline, $"{nameIfInline}Model");
                BuildModel(name, owner, $"An object without a name of its own, in {owner}.", type.Members);
                return new(TypeKind.Model, name);
            case SpecTypeKind.Reference:
                return BuildReference(type.Reference!, []);
            case SpecTypeKind.Unsupported:
                _problems.Add(new(SpecProblemKind.UnsupportedType, type.Pointer ?? "", owner, $"it has {type.Unsupported}, which has no C# type; it is kept as raw JSON"));
                return TypeModel.Json;
            default:
                return new(ScalarKind(type));
        }
    }

    /// <summary>The model whose members are those of the family, or one made for it.</summary>
    public TypeModel BuildQueryObject(QueryFamily family, string context)
    {
        var wanted = new HashSet<(string, SpecTypeKind)>(family.Members.Select(member => (member.Name, member.Type.Kind)));
        var match = _schemas.Values
            .Where(schema => schema.Type.Members.Count == wanted.Count && _names.ContainsKey(schema.Name))
            .Where(schema => wanted.SetEquals(schema.Type.Members.Select(member => (member.Name, member.Type.Kind))))
            .OrderBy(schema => schema.Name, StringComparer.Ordinal)
            .FirstOrDefault();
        var type = match is null
            ? Build(new(SpecTypeKind.Object, Members: family.Members), context + Identifiers.Pascal(family.Prefix), family.Prefix)
            : new(TypeKind.Model, _names[match.Name]);
        return family.IsList ? new(TypeKind.List, Element: type) : type;
    }

    private TypeModel BuildReference(string name, HashSet<string> seen)
    {
        var schema = _schemas[name];
        if (_names.TryGetValue(name, out var typeName))
            return schema.Type.Kind == SpecTypeKind.Object ? new(TypeKind.Model, typeName) : new(EnumKind(schema.Type), typeName);
        if (schema.Type is { Kind: SpecTypeKind.Object, Members.IsEmpty: true })
            return name.EndsWith(ExtensionSuffix, StringComparison.Ordinal) ? new(TypeKind.ExtensionAttributes) : TypeModel.Json;
        // A schema that is another name for something: its users take what it stands for. A list of itself stands for nothing.
        if (!seen.Add(name))
            return TypeModel.Json;
        return schema.Type switch
        {
            { Kind: SpecTypeKind.Reference } => BuildReference(schema.Type.Reference!, seen),
            { Kind: SpecTypeKind.Array, Items.Kind: SpecTypeKind.Reference } when !IsAttributeList(schema.Type) =>
                new(TypeKind.List, Element: BuildReference(schema.Type.Items.Reference!, seen)),
            { Kind: SpecTypeKind.Map, Items.Kind: SpecTypeKind.Reference } => new(TypeKind.Map, Element: BuildReference(schema.Type.Items.Reference!, seen)),
            _ when name == AttributeSchema => TypeModel.Json,
            _ => BuildAlias(schema),
        };
    }

    private readonly Dictionary<string, TypeModel> _aliases = new(StringComparer.Ordinal);

    /// <summary>An unnamed type inside of an alias is built once, however often the alias is used.</summary>
    private TypeModel BuildAlias(SpecSchema schema)
    {
        if (!_aliases.TryGetValue(schema.Name, out var type))
        {
            _aliases.Add(schema.Name, TypeModel.Json);
            _aliases[schema.Name] = type = Build(schema.Type, Identifiers.Pascal(schema.Name), schema.Name);
        }
        return type;
    }

    private void BuildNamed(SpecSchema schema)
    {
        var name = _names[schema.Name];
        if (schema.Type.Kind == SpecTypeKind.Object)
            BuildModel(name, schema.Name, schema.Description ?? $"The schema {schema.Name}.", schema.Type.Members);
        else
            _enums[name] = EnumBuilder.Build(_scope, name, schema.Name, schema.Description ?? $"The values of the schema {schema.Name}.", schema.Type);
    }

    private void BuildModel(string name, string schemaName, string summary, EquatableArray<SpecMember> members)
    {
        var memberNames = new UniqueNames(ReservedNames.OfModels.Append(name));
        var result = new List<MemberModel>();
        foreach (var member in members)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            var pascal = Identifiers.Pascal(member.Name);
            var memberName = memberNames.Take(pascal, $"{pascal}Value");
            var type = Build(member.Type, name + pascal, $"{schemaName}.{member.Name}");
            result.Add(new(memberName, $"_{char.ToLowerInvariant(memberName[0])}{memberName.Substring(1)}", member.Name, type, member.Description, member.Deprecated));
        }
        _models[name] = new(_scope, name, schemaName, summary, result.ToEquatableArray());
    }

    private TypeModel InlineEnum(SpecType type, string nameIfInline, string owner)
    {
        var name = _typeNames.Take(nameIfInline, $"{nameIfInline}Values");
        _enums[name] = EnumBuilder.Build(_scope, name, owner, $"The values of {owner}.", type);
        return new(EnumKind(type), name);
    }

    /// <summary>Schemas that become a class; the rest are other names for something.</summary>
    private static bool IsEmitted(SpecSchema schema) => schema.Name != AttributeSchema && schema.Type switch
    {
        { Kind: SpecTypeKind.Object } => !schema.Type.Members.IsEmpty,
        { Kind: SpecTypeKind.String or SpecTypeKind.Integer } => !schema.Type.Enum.IsEmpty,
        _ => false,
    };

    private static bool IsAttributeList(SpecType type) => type.Items is { Kind: SpecTypeKind.Reference, Reference: AttributeSchema };

    private static string ItemName(string name) => $"{name}Item";

    private static TypeKind EnumKind(SpecType type) => type.Kind == SpecTypeKind.Integer ? TypeKind.IntegerEnum : TypeKind.StringEnum;

    private static TypeKind ScalarKind(SpecType type) => (type.Kind, type.Format) switch
    {
        (SpecTypeKind.String, "date-time") => TypeKind.DateTimeOffset,
        (SpecTypeKind.String, "date") => TypeKind.DateOnly,
        (SpecTypeKind.String, "uuid") => TypeKind.Guid,
        (SpecTypeKind.String, "uri") => TypeKind.Uri,
        (SpecTypeKind.String, "byte") => TypeKind.Bytes,
        (SpecTypeKind.String, _) => TypeKind.String,
        (SpecTypeKind.Integer, "int32") => TypeKind.Int32,
        (SpecTypeKind.Integer, _) => TypeKind.Int64,
        (SpecTypeKind.Number, "float") => TypeKind.Single,
        (SpecTypeKind.Number, "double") => TypeKind.Double,
        (SpecTypeKind.Number, _) => TypeKind.Decimal,
        (SpecTypeKind.Boolean, _) => TypeKind.Boolean,
        _ => TypeKind.Json,
    };
}
