using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>Single addresses of customers, by id and as the default ones.</summary>
internal sealed class CustomerAddressModule : EntityModule
{
    private static readonly Resource s_customers = new(CustomerCollections.Customers);

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/customers/addresses/{addressId}"] = Get;
        operations["DELETE /V1/addresses/{addressId}"] = Delete;
        operations["GET /V1/customers/{customerId}/billingAddress"] = request => Default(request, "default_billing");
        operations["GET /V1/customers/{customerId}/shippingAddress"] = request => Default(request, "default_shipping");
    }

    private static OperationAnswer Get(OperationRequest request)
    {
        var id = request.PathId("addressId");
        return OperationAnswer.Of(Owner(request, id).Edit().Objects("addresses").First(address => address.Integer("id") == id));
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        var id = request.PathId("addressId");
        var customer = Owner(request, id).Edit();
        customer.ListOf("addresses").Remove(customer.Objects("addresses").First(address => address.Integer("id") == id));
        foreach (var member in new[] { "default_billing", "default_shipping" })
        {
            if (customer.Integer(member) == id)
                customer.Remove(member);
        }
        request[CustomerCollections.Customers].Put(customer);
        return OperationAnswer.True;
    }

    /// <summary>Where there is none, the service returns nothing, which comes out as <c>[]</c> (accs-wire.md, section 14).</summary>
    private static OperationAnswer Default(OperationRequest request, string flag)
    {
        var address = s_customers.Find(request).Edit().Objects("addresses").FirstOrDefault(address => address.Flag(flag) == true);
        return address is null ? OperationAnswer.Void : OperationAnswer.Of(address);
    }

    private static Entity Owner(OperationRequest request, long addressId) =>
        request[CustomerCollections.Customers].Rows.FirstOrDefault(customer => customer.Value.List("addresses").Any(address => address.Integer("id") == addressId))
        ?? throw ServiceException.NoSuchEntity("addressId", CollectionKey.Of(addressId));
}
