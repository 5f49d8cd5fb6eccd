using System.Text.Json.Nodes;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Bulk;

/// <summary>Writes down what becomes of asynchronous requests, in the tenant's state.</summary>
internal sealed class BulkRecords(StateStore store, TimeProvider clock, SimulatorBulkOptions options)
{
    /// <summary>What is queued for an item: what was sent for it, as text inside of text (accs-wire.md, section 10).</summary>
    public static string Serialize(JsonElement input) => Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNull("entity_id");
        writer.WriteString("entity_link", "");
        writer.WriteString("meta_information", Text(input.WriteTo));
        writer.WriteEndObject();
    });

    /// <summary>Writes a new bulk down.</summary>
    /// <param name="bulkUuid">Its id.</param>
    /// <param name="topic">The topic that its items are queued under.</param>
    /// <param name="items">What is queued for each item, its state now, and what its call was while it is open.</param>
    /// <returns>The number of the first item; those of the others follow it.</returns>
    public long Add(string bulkUuid, string topic, IReadOnlyList<(string SerializedData, BulkResult Result, JsonObject? Request)> items) => Change(session =>
    {
        var operations = session[BulkCollections.Operations];
        var first = operations.NextId;
        for (var index = 0; index < items.Count; index++)
        {
            var operation = new JsonObject
            {
                [BulkCollections.OperationNumber] = first + index,
                ["extension_attributes"] = new JsonObject { ["start_time"] = session.Now },
                ["id"] = options.Ids == BulkOperationIds.Index ? index : first + index,
                ["bulk_uuid"] = bulkUuid,
                ["topic_name"] = topic,
                ["serialized_data"] = items[index].SerializedData,
            };
            Write(operation, items[index].Result);
            if (items[index].Request is { } request)
                operation[OpenRequest.Member] = request;
            operations.Put(operation);
        }
        session[BulkCollections.Bulks].Put(new JsonObject
        {
            [BulkCollections.FirstOperation] = first,
            ["user_type"] = options.UserType,
            ["bulk_id"] = bulkUuid,
            ["description"] = $"Topic {topic}",
            ["start_time"] = session.Now,
            ["user_id"] = options.UserId,
            ["operation_count"] = items.Count,
        });
        return first;
    });

    /// <summary>Writes down what came of an item; nothing where a test has emptied the state meanwhile.</summary>
    public void Finish(long number, BulkResult result) => Change(session =>
    {
        if (session[BulkCollections.Operations].Edit(number) is { } operation)
        {
            Write(operation, result);
            operation.Remove(OpenRequest.Member);
            session[BulkCollections.Operations].Put(operation);
        }
        return true;
    });

    public T Read<T>(Func<Session, T> read) => read(new Session(store, clock.GetUtcNow()));

    /// <summary>The operations of a bulk, in the order of its items.</summary>
    public static IEnumerable<Entity> OperationsOf(Session session, Entity bulk)
    {
        var rows = session[BulkCollections.Operations].Rows;
        var start = rows.RankOf(bulk.Value.Integer(BulkCollections.FirstOperation) ?? 0);
        var count = (int)(bulk.Value.Integer("operation_count") ?? 0);
        for (var i = start; i < Math.Min(start + count, rows.Count); i++)
        {
            if (string.Equals(rows[i].Value.Text("bulk_uuid"), bulk.Key, StringComparison.OrdinalIgnoreCase))
                yield return rows[i];
        }
    }

    public static BulkOperationStatus StatusOf(Entity operation) => (BulkOperationStatus)(operation.Value.Integer("status") ?? 0);

    private static void Write(JsonObject operation, BulkResult result)
    {
        operation["result_serialized_data"] = result.Answer;
        operation["status"] = (int)result.Status;
        operation["result_message"] = result.Message;
        operation["error_code"] = result.ErrorCode;
    }

    private static string Text(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(StateJson.Write(write));

    private T Change<T>(Func<Session, T> change)
    {
        lock (store.WriteLock)
        {
            var session = new Session(store, clock.GetUtcNow());
            var result = change(session);
            session.Commit();
            return result;
        }
    }
}
