using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Companies;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>Customers: create, get, update, delete, search, and the check of one without saving it.</summary>
internal sealed class CustomerModule : EntityModule
{
    public static Resource Customers { get; } = new(CustomerCollections.Customers)
    {
        Merging = CustomerRules.Merge,
        Saving = CustomerRules.Check,
        Saved = change => CompanyMembers.Apply(change.Session, change.Integer("id")!.Value, change.Given.Member("extension_attributes").Member("company_attributes")),
        Removing = (customer, request) => CompanyMembers.Forget(request.Session, customer.Number),
        Fields = CustomerFields.Fields,
    };

    public override IEnumerable<Collection> Collections => [CustomerCollections.Customers, Sequences.Collection];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/customers"] = Create;
        operations["PUT /V1/customers/{customerId}"] = Customers.Update("customer");
        operations["GET /V1/customers/{customerId}"] = Customers.Get();
        operations["DELETE /V1/customers/{customerId}"] = Customers.Delete();
        operations["GET /V1/customers/search"] = Customers.Search();
        operations["PUT /V1/customers/validate"] = Validate;
    }

    public override void SeedDemo(Session session) => DemoCustomers.AddTo(session);

    /// <summary>Creates a customer; one that has an id already can only be an error, for accounts are never created twice.</summary>
    private static OperationAnswer Create(OperationRequest request)
    {
        var given = request.Member("customer");
        if (given.Integer("id") is { } id and > 0)
        {
            Customers.Find(request, id, "customerId");
            throw ServiceException.BadRequest("This customer already exists in this store.");
        }
        PasswordRules.Check(request.Text("password"), given.Text("email"));
        return OperationAnswer.Of(Customers.Save(request, given, existing: null));
    }

    /// <summary>Says what would be wrong with a customer, with 200.</summary>
    private static OperationAnswer Validate(OperationRequest request)
    {
        var messages = CustomerRules.Faults(request.Object("customer"));
        return OperationAnswer.Of(new JsonObject
        {
            ["valid"] = messages.Count == 0,
            ["messages"] = new JsonArray([.. messages.Select(message => (JsonNode?)message)]),
        });
    }
}
