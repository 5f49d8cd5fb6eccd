using System.Collections.Concurrent;
using AccsGen.Simulator.Routing;

namespace AccsGen.Simulator.Document;

/// <summary>A spec made ready for serving: routes, schemas by name, and members by either spelling. Immutable, shared by all simulators of the process.</summary>
internal sealed class ApiDocument
{
    /// <summary>The schema of one custom attribute; its value is free JSON on the wire even where a spec says text (accs-wire.md, section 11).</summary>
    public const string CustomAttributeSchema = "framework-attribute-interface";

    private static readonly SpecType s_emptyObject = new(SpecTypeKind.Object);

    private readonly Dictionary<string, SpecType> _schemas = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<SpecType, MemberTable> _members = new(ReferenceEqualityComparer.Instance);

    public ApiDocument(SpecDocument document)
    {
        Title = document.Title;
        foreach (var schema in document.Schemas)
            _schemas[schema.Name] = schema.Name == CustomAttributeSchema ? WithFreeValue(schema.Type) : schema.Type;
        Operations = [.. document.Operations.Select(operation => new ApiOperation(operation))];
        Routes = new RouteTable(Operations);
    }

    public string Title { get; }

    public IReadOnlyList<ApiOperation> Operations { get; }

    public RouteTable Routes { get; }

    /// <summary>The type behind a reference, or the type itself. A reference that leads nowhere, or in a circle, is free JSON.</summary>
    public SpecType Resolve(SpecType type)
    {
        for (var hops = 0; type.Kind == SpecTypeKind.Reference; hops++)
        {
            if (hops > _schemas.Count || !_schemas.TryGetValue(type.Reference!, out type!))
                return SpecType.Any;
        }
        return type;
    }

    /// <summary>The members of an object type, which may be a reference.</summary>
    public MemberTable MembersOf(SpecType type) => _members.GetOrAdd(Resolve(type), static resolved => new MemberTable(resolved.Members));

    /// <summary>The members of a named schema; none where the spec doesn't have it.</summary>
    public MemberTable MembersOf(string schema) => MembersOf(_schemas.GetValueOrDefault(schema, s_emptyObject));

    private static SpecType WithFreeValue(SpecType type) => type with
    {
        Members = type.Members.Select(member => member.Name == "value" ? member with { Type = SpecType.Any } : member).ToEquatableArray(),
    };
}
