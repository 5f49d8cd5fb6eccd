using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Customers;
using AccsGen.Simulator.Entities.Products;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.Resources;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Taxes;

/// <summary>Tax classes, of products or of customers. One that is in use stays. Saving answers the id as text.</summary>
internal sealed class TaxClassModule : EntityModule
{
    private const string Customer = "CUSTOMER";
    public const string Product = "PRODUCT";

    private static readonly Resource s_classes = new(TaxCollections.Classes)
    {
        Saving = Check,
        Removing = CheckRemoval,
        NotFound = (_, id) => ServiceException.NoSuchEntity("class_id", id),
    };

    public override IEnumerable<Collection> Collections => [TaxCollections.Classes];

    public override void Register(OperationTable operations)
    {
        operations["POST /V1/taxClasses"] = s_classes.Save("taxClass");
        operations["PUT /V1/taxClasses/{classId}"] = s_classes.Update("taxClass");
        operations["GET /V1/taxClasses/{taxClassId}"] = s_classes.Get();
        operations["GET /V1/taxClasses/search"] = s_classes.Search();
        operations["DELETE /V1/taxClasses/{taxClassId}"] = s_classes.Delete();
    }

    public override void SeedSystem(Session session)
    {
        Put(session, TaxCollections.TaxableGoods, "Taxable Goods", Product);
        Put(session, TaxCollections.RetailCustomer, "Retail Customer", Customer);
    }

    public override void SeedDemo(Session session)
    {
        Put(session, 4, "Reduced Rate Goods", Product);
        Put(session, 5, "Tax Exempt Customer", Customer);
    }

    public static bool IsOfProducts(Entity taxClass) => taxClass.Value.Text("class_type") == Product;

    private static void Put(Session session, long id, string name, string type) =>
        session[TaxCollections.Classes].Put(new JsonObject { ["class_id"] = id, ["class_name"] = name, ["class_type"] = type });

    private static void Check(EntityChange change)
    {
        change.RefuseId("class_id", "class_id");
        if (change.Before is { } before && before.Value.Text("class_type") != change.Text("class_type"))
            throw ServiceException.BadRequest("Updating classType is not allowed.");
        var faults = new FaultList();
        if (string.IsNullOrWhiteSpace(change.Text("class_name")))
            faults.AddMissing("class_name");
        var type = change.Text("class_type");
        if (string.IsNullOrWhiteSpace(type))
            faults.AddMissing("class_type");
        else if (type is not (Customer or Product))
            faults.AddInvalid("class_type", type);
        faults.ThrowIfAny();
        if (change.Session[TaxCollections.Classes].Where("class_name", change.Text("class_name")!).Any(other => other.Key != change.Before?.Key && other.Value.Text("class_type") == type))
            throw new ServiceException(400, new ServiceError("A class with the same name already exists for ClassType %1.") { Positional = [type!] });
    }

    private static void CheckRemoval(Entity taxClass, OperationRequest request)
    {
        var members = IsOfProducts(taxClass) ? "product_tax_class_ids" : "customer_tax_class_ids";
        if (request[TaxCollections.Rules].Rows.Any(rule => rule.Value.Integers(members).Contains(taxClass.Number)))
            throw ServiceException.BadRequest("You cannot delete this tax class because it is used in Tax Rules. You have to delete the rules it is used in first.");
        if (UserOf(taxClass, request.Session) is { } user)
            throw new ServiceException(400, new ServiceError("You cannot delete this tax class because it is used in existing %1(s).") { Positional = [user] });
    }

    private static string? UserOf(Entity taxClass, Session session)
    {
        if (!IsOfProducts(taxClass))
            return session[CustomerCollections.Groups].Where("tax_class_id", taxClass.Number).Any() ? "customer group" : null;
        return session[ProductCollections.Products].Tagged(ProductTags.TaxClass(taxClass.Number)).Any() ? "product" : null;
    }
}
