using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Companies;

/// <summary>Who belongs to a company: assigned to it, taken out of it, found by company and by customer.</summary>
internal sealed class CompanyPeopleModule : EntityModule
{
    private static readonly Resource s_members = new(CompanyCollections.Members);
    private static readonly Resource s_customers = new(CustomerCollections.Customers);

    public override IEnumerable<Collection> Collections => [CompanyCollections.Members];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/customers/companies"] = Create;
        operations["GET /V1/customers/companies"] = s_members.Search();
        operations["GET /V1/customers/{customerId}/companies"] = CompaniesOf;
        operations["GET /V1/customers/{customerId}/companies/{companyId}"] = Get;
        operations["PUT /V1/customers/{customerId}/companies/{companyId}"] = Assign;
        operations["DELETE /V1/customers/{customerId}/companies/{companyId}"] = Unassign;
    }

    private static OperationAnswer Create(OperationRequest request)
    {
        var given = request.Member("companyAttributes");
        var missing = new[] { "company_id", "customer_id" }.Where(name => given.Integer(name) is null).ToList();
        if (missing.Count > 0)
            throw ServiceException.Missing(missing);
        CompanyMembers.Assign(request.Session, given.Integer("company_id")!.Value, given.Integer("customer_id")!.Value, given);
        return OperationAnswer.Void;
    }

    private static OperationAnswer CompaniesOf(OperationRequest request)
    {
        var customer = s_customers.Find(request);
        return OperationAnswer.Of(CompanyMembers.OfCustomer(request.Session, customer.Number).Select(member => request[CompanyCollections.Companies].Find(member.Value.Integer("company_id")!.Value)).OfType<Entity>());
    }

    private static OperationAnswer Get(OperationRequest request)
    {
        var (customerId, companyId) = Ids(request);
        return OperationAnswer.Of(CompanyMembers.Find(request.Session, companyId, customerId)
            ?? throw ServiceException.NoSuchEntity("customerId", CollectionKey.Of(customerId), "companyId", CollectionKey.Of(companyId)));
    }

    private static OperationAnswer Assign(OperationRequest request)
    {
        var (customerId, companyId) = Ids(request);
        CompanyMembers.Assign(request.Session, companyId, customerId, given: default);
        return OperationAnswer.Void;
    }

    private static OperationAnswer Unassign(OperationRequest request)
    {
        var (customerId, companyId) = Ids(request);
        CompanyMembers.Remove(request.Session, companyId, customerId);
        return OperationAnswer.Void;
    }

    private static (long CustomerId, long CompanyId) Ids(OperationRequest request) => (request.PathId("customerId"), request.PathId("companyId"));
}
