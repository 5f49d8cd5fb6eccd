using System.Security.Cryptography;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Bulk;

/// <summary>A request whose items are accepted or rejected one by one, and its answer.</summary>
internal sealed class AcceptedBulk(string uuid)
{
    private readonly List<AcceptedItem> _items = [];

    public string Uuid { get; } = uuid;

    public IReadOnlyList<AcceptedItem> Items => _items;

    public void Add(AcceptedItem item) => _items.Add(item);

    public OperationOutcome Answer(SimulatorBulkOptions options)
    {
        var hasRejected = _items.Any(item => item.Rejection is not null);
        return hasRejected && options.Rejections == BulkRejections.AsError
            ? OperationOutcome.Of(Error())
            : new OperationOutcome(options.AcceptedStatus, StateJson.Write(writer => Write(writer, hasRejected, options.HasDataHash)));
    }

    private ServiceException Error() => new(400, new ServiceError("One or more input exceptions have occurred while processing bulk.")
    {
        Errors = [.. _items.Where(item => item.Rejection is not null).Select(item => new ServiceError("Error processing %key element of input data") { Named = [new("key", item.Item.Index)] })],
    });

    private void Write(Utf8JsonWriter writer, bool hasRejected, bool hasDataHash)
    {
        writer.WriteStartObject();
        writer.WriteString("bulk_uuid", Uuid);
        writer.WriteStartArray("request_items");
        foreach (var item in _items)
            Write(writer, item, hasDataHash);
        writer.WriteEndArray();
        writer.WriteBoolean("errors", hasRejected);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AcceptedItem item, bool hasDataHash)
    {
        writer.WriteStartObject();
        writer.WriteNumber("id", item.Item.Index);
        if (hasDataHash && item.Rejection is null)
            writer.WriteString("data_hash", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(item.SerializedData))));
        else
            writer.WriteNull("data_hash");
        writer.WriteString("status", item.Rejection is null ? "accepted" : "rejected");
        if (item.Rejection is { } rejection)
        {
            writer.WriteString("error_message", rejection.Message);
            writer.WriteNumber("error_code", rejection.ErrorCode);
        }
        writer.WriteEndObject();
    }
}
