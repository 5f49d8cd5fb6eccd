using AccsGen.Simulator.Entities;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Bulk;

/// <summary>What became of asynchronous requests, asked for by bulk or searched over all of them (accs-wire.md, section 10).</summary>
internal sealed class BulkModule : EntityModule
{
    private const string StartTime = "start_time";
    private const string ExtensionAttributes = "extension_attributes";

    private static readonly string[] s_bulkMembers = ["user_type", "bulk_id", "description", "start_time", "user_id", "operation_count"];
    private static readonly string[] s_shortMembers = ["id", "status", "result_message", "error_code"];
    private static readonly string[] s_fullMembers = ["id", "bulk_uuid", "topic_name", "serialized_data", "result_serialized_data", "status", "result_message", "error_code"];

    /// <summary>The start is the bulk's; a search knows it all the same.</summary>
    private static readonly EntityFields s_fields = new()
    {
        IsKnownToo = (_, field) => field == StartTime,
        ReadSpecial = (operation, field) => field == StartTime ? SearchValue.Of(operation.Value.Member(ExtensionAttributes).Member(StartTime)) : null,
    };

    public override IEnumerable<Collection> Collections => [BulkCollections.Bulks, BulkCollections.Operations];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/bulk/{bulkUuid}/status"] = request => Status(request, s_shortMembers);
        operations["GET /V1/bulk/{bulkUuid}/detailed-status"] = request => Status(request, s_fullMembers);
        operations["GET /V1/bulk/{bulkUuid}/operation-status/{status}"] = Count;
        operations["GET /V1/bulk"] = request => OperationAnswer.Of(EntitySearch.Run(request, BulkCollections.Operations, s_fields));
    }

    /// <summary>Written as it is: a bulk may have thousands of operations, with all their payloads.</summary>
    private static OperationAnswer Status(OperationRequest request, IReadOnlyList<string> members)
    {
        var bulk = Find(request) ?? throw new ServiceException(404, new ServiceError("Bulk uuid %bulkUuid not exist") { Named = [new("bulkUuid", request.Path("bulkUuid"))] });
        return OperationAnswer.Write(writer =>
        {
            writer.WriteStartObject();
            writer.WriteStartArray("operations_list");
            foreach (var operation in BulkRecords.OperationsOf(request.Session, bulk))
            {
                writer.WriteStartObject();
                Write(writer, operation, members);
                writer.WriteEndObject();
            }
            writer.WriteEndArray();
            Write(writer, bulk, s_bulkMembers);
            writer.WriteEndObject();
        });
    }

    /// <summary>Of a bulk that isn't there, there are no operations in any state.</summary>
    private static OperationAnswer Count(OperationRequest request)
    {
        var status = request.PathId("status");
        if (Find(request) is not { } bulk || (status == (int)BulkOperationStatus.Open && request.Service.Options.Bulk.FinishesEarly))
            return OperationAnswer.Of(0);
        return OperationAnswer.Of(BulkRecords.OperationsOf(request.Session, bulk).Count(operation => (int)BulkRecords.StatusOf(operation) == status));
    }

    private static Entity? Find(OperationRequest request) => request[BulkCollections.Bulks].Find(request.Path("bulkUuid"));

    /// <summary>All of them are required, and null where they have no value (accs-wire.md, section 14).</summary>
    private static void Write(Utf8JsonWriter writer, Entity entity, IReadOnlyList<string> members)
    {
        foreach (var member in members)
        {
            writer.WritePropertyName(member);
            if (entity.Value.TryGetProperty(member, out var value))
                value.WriteTo(writer);
            else
                writer.WriteNullValue();
        }
    }
}
