using AccsGen.Simulator.Document;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Answers;

/// <summary>Writes the answer of an operation in the form of its response type. What an entity looks like is written once, until it changes.</summary>
internal sealed class AnswerRenderer(ApiDocument document)
{
    private readonly AnswerShaper _shaper = new(document);

    public ReadOnlyMemory<byte> Render(ApiOperation operation, OperationAnswer answer) => answer switch
    {
        OperationAnswer.Bytes bytes => bytes.Json,
        OperationAnswer.One one => Shaped(one.Entity, operation.Spec.Result),
        OperationAnswer.Many many => StateJson.Write(writer => WriteList(writer, many.Entities, ItemsOf(operation.Spec.Result))),
        OperationAnswer.Rows rows => StateJson.Write(writer => WriteRows(writer, rows.Result, operation)),
        OperationAnswer.Node { Value: { } node } => StateJson.Write(writer => _shaper.Write(writer, Element(node), RootType(operation.Spec.Result))),
        _ => "null"u8.ToArray(),
    };

    /// <summary>Root scalars are not cast by the service (accs-wire.md, section 14): they go out as the operation gave them.</summary>
    private SpecType? RootType(SpecType? result) =>
        result is not null && document.Resolve(result).Kind is SpecTypeKind.Object or SpecTypeKind.Array or SpecTypeKind.Map ? result : null;

    private SpecType? ItemsOf(SpecType? type) => type is null ? null : document.Resolve(type).Items;

    private void WriteList(Utf8JsonWriter writer, IReadOnlyList<Entity> entities, SpecType? items)
    {
        writer.WriteStartArray();
        foreach (var entity in entities)
            writer.WriteRawValue(Shaped(entity, items).Span, skipInputValidation: true);
        writer.WriteEndArray();
    }

    private void WriteRows(Utf8JsonWriter writer, SearchResult result, ApiOperation operation)
    {
        var members = operation.Spec.Result is { } type ? document.MembersOf(type) : new MemberTable([]);
        var items = ItemsOf(members.Find("items")?.Type);
        writer.WriteStartObject();
        writer.WriteStartArray("items");
        foreach (var entity in result.Entities)
            writer.WriteRawValue(Shaped(result.Row is { } row ? row(entity) : entity, items).Span, skipInputValidation: true);
        writer.WriteEndArray();
        writer.WritePropertyName("search_criteria");
        SearchCriteriaWriter.Write(writer, result.Criteria, named: members.Find("search_criteria") is { } criteria && document.MembersOf(criteria.Type).Find("request_name") is not null);
        writer.WriteNumber("total_count", result.Total);
        writer.WriteEndObject();
    }

    private ReadOnlyMemory<byte> Shaped(Entity entity, SpecType? type)
    {
        var shaped = entity.Derived(made => new ShapedEntity(document, type, StateJson.Write(writer => _shaper.Write(writer, made.Value, type))));
        // An entity nearly always goes out as one type. Those of a seed are shared by all simulators of the process, which may have other specs.
        return ReferenceEquals(shaped.Document, document) && Equals(shaped.Type, type) ? shaped.Json : StateJson.Write(writer => _shaper.Write(writer, entity.Value, type));
    }

    private static JsonElement Element(System.Text.Json.Nodes.JsonNode node) => JsonElement.Parse(StateJson.Write(node));

    private sealed record ShapedEntity(ApiDocument Document, SpecType? Type, ReadOnlyMemory<byte> Json);
}
