using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Stores;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.Search;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>Customer segments: searched only, for they are made in the Admin.</summary>
internal sealed class CustomerSegmentModule : EntityModule
{
    /// <summary>Whom a segment is about: visitors and registered customers, or registered customers alone.</summary>
    private const int Everyone = 0, Registered = 1;

    private static readonly Resource s_segments = new(CustomerCollections.Segments)
    {
        Fields = new EntityFields { Aliases = new Dictionary<string, string> { ["segment_id"] = "id" } },
    };

    public override IEnumerable<Collection> Collections => [CustomerCollections.Segments];

    public override void Register(OperationTable operations) => operations["GET /V1/customerSegments/search"] = s_segments.Search();

    public override void SeedDemo(Session session)
    {
        Add(session, 1, "Returning customers", "Customers with an order", Registered, customers: 12);
        Add(session, 2, "Large carts", "Carts of 200 USD and more", Everyone, customers: 0);
    }

    private static void Add(Session session, long id, string name, string description, int applyTo, long customers) => session[CustomerCollections.Segments].Put(new JsonObject
    {
        ["id"] = id,
        ["uid"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(CollectionKey.Of(id))),
        ["name"] = name,
        ["description"] = description,
        ["is_active"] = 1,
        ["apply_to"] = applyTo,
        ["number_of_customers"] = customers,
        ["associated_websites"] = new JsonArray(session[StoreCollections.Websites].Find(1)!.Edit()),
    });
}
