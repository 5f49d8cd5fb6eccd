using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Bulk;

/// <summary>
/// Accepts asynchronous and bulk requests (accs-wire.md, section 10): what a look at them finds wrong is refused or rejected, all else is written down and queued.
/// </summary>
internal sealed class AsyncEndpoint(ServiceContext service, OperationDispatcher dispatcher, BulkRecords records, BulkQueue queue, QueueTopics topics)
{
    private readonly SimulatorBulkOptions _options = service.Options.Bulk;
    private readonly BulkItemReader _reader = new(service.Document, service.Options.Bulk);
    private readonly SeededRandom _ids = service.Random.For("bulk ids");

    /// <exception cref="ServiceException">The request is refused.</exception>
    public OperationOutcome Accept(OperationCall call)
    {
        var items = _reader.Read(call.Match, call.Body);
        CheckCount(call, items.Count);
        dispatcher.CheckStore(call.Store);
        var bulk = new AcceptedBulk(NewId());
        foreach (var item in items)
            bulk.Add(Accept(bulk.Uuid, call, item));

        var topic = topics.NameOf(call.Match.Operation);
        var first = records.Add(bulk.Uuid, topic, [.. bulk.Items.Select(item => item.Rejection is { } rejection ? (item.SerializedData, BulkResult.Of(rejection), null) : (item.SerializedData, BulkResult.Open, OpenRequest.Write(item.Item, call)))]);
        queue.Add([.. bulk.Items.Where(item => item.Rejection is null).Select(item => new QueuedItem(first + item.Item.Index, item.Item, item.Seen, CallOf(call, item.Item)))]);
        var answer = bulk.Answer(_options);
        return answer with { BulkUuid = bulk.Uuid, Json = answer.IsSuccess ? dispatcher.WithHabits(answer.Json, AcceptedBulkType.Answer) : answer.Json };
    }

    /// <summary>Queues what a state that was loaded leaves open, in place of what is queued.</summary>
    public void Resume()
    {
        queue.Clear();
        var open = records.Read(session => session[BulkCollections.Operations].Rows.Where(operation => BulkRecords.StatusOf(operation) == BulkOperationStatus.Open).ToList());
        foreach (var bulk in open.GroupBy(operation => operation.Value.Text("bulk_uuid") ?? "", StringComparer.OrdinalIgnoreCase))
            queue.Add([.. bulk.Select(operation => Resumed(bulk.Key, operation)).OfType<QueuedItem>()]);
    }

    private QueuedItem? Resumed(string bulkUuid, Entity operation) => OpenRequest.Read(operation, service.Document) is (var item, var call)
        ? new QueuedItem(operation.Value.Integer(BulkCollections.OperationNumber) ?? 0, item, Seen(bulkUuid, item, call.Store), call)
        : null;

    /// <exception cref="ServiceException">It has a fault, and a fault refuses the whole request.</exception>
    private AcceptedItem Accept(string bulkUuid, OperationCall call, BulkItem item)
    {
        var looked = item.Fault is null ? Check(call, item) : item;
        var isFound = looked.Fault is not null && !looked.IsFoundLate;
        if (isFound && _options.InvalidItems == InvalidBulkItems.RefuseRequest)
            throw looked.Fault!;
        var seen = Seen(bulkUuid, looked, call.Store);
        var rejection = isFound && _options.InvalidItems == InvalidBulkItems.Reject ? BulkFailure.Rejected(looked.Fault!.Error.Text) : _options.Rules.Rejection(seen);
        return new AcceptedItem(looked, seen, BulkRecords.Serialize(looked.Input), rejection);
    }

    private static SimulatorBulkItem Seen(string bulkUuid, BulkItem item, string? store) => new()
    {
        BulkUuid = bulkUuid,
        Index = item.Index,
        Operation = item.Match.Operation.Key,
        PathValues = item.Match.Operation.PathParameters.Zip(item.Match.Values).ToDictionary(pair => pair.First.Name, pair => pair.Second, StringComparer.Ordinal),
        Input = item.Input,
        Store = store,
    };

    private BulkItem Check(OperationCall call, BulkItem item)
    {
        try
        {
            dispatcher.Check(CallOf(call, item));
            return item;
        }
        catch (ServiceException exception)
        {
            return item with { Fault = exception };
        }
    }

    /// <summary>The elements of a bulk count as the objects of any other list do.</summary>
    private void CheckCount(OperationCall call, int count)
    {
        if (call.Match.Mode != RequestMode.Bulk)
            return;
        if (service.Options.Limits.MaxAsyncListItems is { } most && count > most)
            throw ServiceException.AboveLimit("Maximum items of type \"%type\" is %max", most, new KeyValuePair<string, object>("type", "array"));
        if (_options.MaxItems is { } max && count > max)
            throw ServiceException.AboveLimit("A bulk request may have %max entities at most.", max);
    }

    private static OperationCall CallOf(OperationCall call, BulkItem item) => call with { Match = item.Match, Body = item.Body };

    private string NewId()
    {
        const int variant = 8, version = 6;
        Span<byte> bytes = stackalloc byte[16];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)_ids.Next(256);
        bytes[version] = (byte)((bytes[version] & 0x0f) | 0x40);
        bytes[variant] = (byte)((bytes[variant] & 0x3f) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
