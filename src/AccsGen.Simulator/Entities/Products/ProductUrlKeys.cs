using System.Text.Json.Nodes;
using AccsGen.Simulator.Entities.Attributes;
using AccsGen.Simulator.Errors;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Entities.Products;

/// <summary>
/// The last part of a product's address. One that is given must be no other product's; one that isn't, or is taken away, is made of the name, and gets a number where another product
/// has it.
/// </summary>
internal static class ProductUrlKeys
{
    private const string Code = "url_key";

    /// <summary>What is given becomes what can stand in an address; nothing is left of some.</summary>
    public static JsonNode? Read(AttributeInfo attribute, JsonElement value)
    {
        var key = AttributeValues.Read(attribute, value) is { } given ? UrlKeys.Of(given.GetValue<string>()) : "";
        return key.Length > 0 ? key : null;
    }

    /// <exception cref="ServiceException">Another product has it.</exception>
    public static void Check(ProductEdit edit)
    {
        if (Given(edit) is { Length: > 0 } key && IsTaken(edit, key))
            throw ServiceException.BadRequest("URL key for specified store already exists.");
    }

    public static void Complete(ProductEdit edit)
    {
        if (Given(edit) is { Length: > 0 } given)
        {
            // What is made for one view has an address in the others too.
            if (edit.IsNew)
                edit.Scope.SetGlobal(Code, given);
            return;
        }
        var made = UrlKeys.Of(edit.Value.Text("name")!) is { Length: > 0 } ofName ? ofName : $"product-{CollectionKey.Of(edit.Id)}";
        var key = made;
        for (var number = 1; IsTaken(edit, key); number++)
            key = $"{made}-{CollectionKey.Of(number)}";
        edit.Scope.SetGlobal(Code, key);
    }

    private static string? Given(ProductEdit edit) => edit.Scope.Get(Code) is JsonValue value ? value.GetValue<string>() : null;

    private static bool IsTaken(ProductEdit edit, string key) => edit.Products.Tagged(ProductTags.UrlKey(key)).Any(other => other.Number != edit.Id);
}
