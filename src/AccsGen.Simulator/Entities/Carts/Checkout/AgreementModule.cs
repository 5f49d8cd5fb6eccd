using System.Text.Json.Nodes;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Carts.Checkout;

/// <summary>The agreements that the checkout shows: read only, as in the service.</summary>
internal sealed class AgreementModule : EntityModule
{
    private static readonly Collection s_agreements = new("checkoutAgreements", CollectionKey.Number("agreement_id"));

    public override IEnumerable<Collection> Collections => [s_agreements];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/carts/licence"] = request => OperationAnswer.Of(request[s_agreements].Rows.Where(agreement => agreement.Value.Flag("is_active") == true));
        operations["GET /V1/carts/licence/list"] = request => OperationAnswer.Of(Search.EntitySearch.Run(request, s_agreements, new()).Entities);
    }

    public override void SeedDemo(Session session)
    {
        Add(session, "Terms of sale", "Orders are binding once they are confirmed.", isActive: true);
        Add(session, "Terms of sale, 2024", "Orders are binding once they are paid.", isActive: false);
    }

    private static void Add(Session session, string name, string content, bool isActive) => session[s_agreements].Put(new JsonObject
    {
        ["name"] = name,
        ["content"] = content,
        ["checkbox_text"] = "I agree.",
        ["is_active"] = isActive,
        ["is_html"] = false,
        ["mode"] = 1,
    });
}
