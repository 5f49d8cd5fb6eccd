using System.Text.Json.Nodes;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Pipeline;

/// <summary>
/// What an operation answers, before it is brought into the form of its response type: required members that have no value as null, optional ones left out, the
/// simulator's own members taken away. The service answers every success with 200 (accs-wire.md, section 7).
/// </summary>
internal abstract record OperationAnswer
{
    /// <summary>What a void operation answers: PHP's empty array (accs-wire.md, section 14).</summary>
    public static OperationAnswer Void { get; } = new Bytes("[]"u8.ToArray());

    public static OperationAnswer True { get; } = new Bytes("true"u8.ToArray());

    public static OperationAnswer False { get; } = new Bytes("false"u8.ToArray());

    public static OperationAnswer Of(Entity entity) => new One(entity);

    public static OperationAnswer Of(JsonNode? node) => new Node(node);

    public static OperationAnswer Of(long number) => new Node(JsonValue.Create(number));

    public static OperationAnswer Of(decimal number) => new Node(JsonValue.Create(number));

    public static OperationAnswer Of(string? text) => new Node(JsonValue.Create(text));

    public static OperationAnswer Of(bool flag) => flag ? True : False;

    public static OperationAnswer Of(IEnumerable<Entity> entities) => new Many([.. entities]);

    public static OperationAnswer Of(IEnumerable<JsonNode?> items) => new Node(new JsonArray([.. items.Select(item => item?.DeepClone())]));

    public static OperationAnswer Of(SearchResult result) => new Rows(result);

    /// <summary>JSON that has its form already.</summary>
    public static OperationAnswer Write(Action<Utf8JsonWriter> write) => new Bytes(StateJson.Write(write));

    public sealed record Bytes(ReadOnlyMemory<byte> Json) : OperationAnswer;

    public sealed record Node(JsonNode? Value) : OperationAnswer;

    public sealed record One(Entity Entity) : OperationAnswer;

    public sealed record Many(IReadOnlyList<Entity> Entities) : OperationAnswer;

    public sealed record Rows(SearchResult Result) : OperationAnswer;
}
