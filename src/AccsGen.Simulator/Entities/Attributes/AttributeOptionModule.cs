using System.Text.Json.Nodes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.Pipeline;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Attributes;

/// <summary>The options of the attributes of products.</summary>
internal sealed class AttributeOptionModule : EntityModule
{
    private const string NoLabel = "The attribute option label is empty. Enter the value and try again.";

    public override IEnumerable<Collection> Collections => [];

    public override void Register(OperationTable operations)
    {
        operations["GET /V1/products/attributes/{attributeCode}/options"] = request =>
            OperationAnswer.Of(AttributeOptions.In(request.Store, AttributeModule.Find(request).Value));
        operations["POST /V1/products/attributes/{attributeCode}/options"] = Add;
        operations["PUT /V1/products/attributes/{attributeCode}/options/{optionId}"] = Update;
        operations["DELETE /V1/products/attributes/{attributeCode}/options/{optionId}"] = Delete;
    }

    /// <returns>The id of the new option, as text.</returns>
    private static OperationAnswer Add(OperationRequest request)
    {
        var attribute = Edit(request);
        var given = request.Member("option");
        if (AttributeOptions.FindByLabel(attribute, LabelOf(given)) is not null)
            throw ServiceException.Refused("Admin store attribute option label \"%1\" already exists.", given.Text("label")!);
        var id = AttributeOptions.Save(request.Session, attribute, option: null, given);
        request[AttributeCollections.Products].Put(attribute);
        return OperationAnswer.Of(id);
    }

    private static OperationAnswer Update(OperationRequest request)
    {
        var attribute = Edit(request);
        var given = request.Member("option");
        var id = request.Path("optionId");
        var label = LabelOf(given);
        var option = AttributeOptions.Find(attribute, id)
            ?? throw ServiceException.Refused("The '%1' attribute doesn't include an option id '%2'.", attribute.Text("attribute_code")!, id);
        if (AttributeOptions.FindByLabel(attribute, label) is { } other && other != option)
            throw ServiceException.Refused("Admin store attribute option label '%1' already exists.", label);
        AttributeOptions.Save(request.Session, attribute, option, given);
        request[AttributeCollections.Products].Put(attribute);
        return OperationAnswer.True;
    }

    private static OperationAnswer Delete(OperationRequest request)
    {
        var attribute = Edit(request);
        var id = request.Path("optionId");
        var option = AttributeOptions.Find(attribute, id)
            ?? throw ServiceException.NotFound("The \"%1\" attribute doesn't include an option with \"%2\" ID.", attribute.Text("attribute_code")!, id);
        attribute.ListOf("options").Remove(option);
        request[AttributeCollections.Products].Put(attribute);
        return OperationAnswer.True;
    }

    private static JsonObject Edit(OperationRequest request)
    {
        var attribute = AttributeModule.Find(request).Edit();
        return AttributeDefaults.UsesOptions(attribute.Text("frontend_input") ?? "")
            ? attribute
            : throw ServiceException.Refused("The \"%1\" attribute doesn't work with options.", attribute.Text("attribute_code")!);
    }

    private static string LabelOf(JsonElement option) => option.Text("label")?.Trim() is { Length: > 0 } label ? label : throw ServiceException.BadRequest(NoLabel);
}
