using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Customers;

/// <summary>What is known of the attributes of customers and of their addresses: read only. Attributes of one's own are put into the collections.</summary>
internal sealed class CustomerAttributeModule : EntityModule
{
    public override IEnumerable<Collection> Collections => [CustomerCollections.Attributes, CustomerCollections.AddressAttributes];

    public override void Register(OperationTable operations)
    {
        Register(operations, "/V1/attributeMetadata/customer", CustomerCollections.Attributes, "customer");
        Register(operations, "/V1/attributeMetadata/customerAddress", CustomerCollections.AddressAttributes, "customer_address");
    }

    public override void SeedSystem(Session session)
    {
        foreach (var attribute in CustomerAttributeSeed.OfCustomers)
            session[CustomerCollections.Attributes].Put(CustomerAttributeSeed.Metadata(attribute));
        foreach (var attribute in CustomerAttributeSeed.OfAddresses)
            session[CustomerCollections.AddressAttributes].Put(CustomerAttributeSeed.Metadata(attribute));
    }

    private static void Register(OperationTable operations, string path, Collection collection, string entityType)
    {
        operations[$"GET {path}"] = request => OperationAnswer.Of(request[collection].Rows);
        operations[$"GET {path}/custom"] = request => OperationAnswer.Of(request[collection].Rows.Where(attribute => attribute.Value.Flag("user_defined") == true));
        operations[$"GET {path}/attribute/{{attributeCode}}"] = request =>
        {
            var code = request.Path("attributeCode");
            return OperationAnswer.Of(request[collection].Find(code) ?? throw ServiceException.NoSuchEntity("entityType", entityType, "attributeCode", code));
        };
        operations[$"GET {path}/form/{{formCode}}"] = request =>
        {
            var form = request.Path("formCode");
            var attributes = request[collection].Rows.Where(attribute => CustomerAttributeSeed.IsIn(attribute, form)).ToList();
            return attributes.Count > 0 ? OperationAnswer.Of(attributes) : throw ServiceException.NoSuchEntity("entityType", entityType, "formCode", form);
        };
    }
}
