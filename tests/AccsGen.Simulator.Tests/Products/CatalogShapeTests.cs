using AccsGen.Simulator.Document;
using AccsGen.Simulator.State;

namespace AccsGen.Simulator.Tests.Products;

/// <summary>Every operation of the catalog that only reads answers as its response type says, for every product and category of the demo tenant.</summary>
public sealed class CatalogShapeTests
{
    private static readonly string[] s_paths =
    [
        "/V1/products", "/V1/products/types", "/V1/products/links/types", "/V1/products/links/associated/attributes", "/V1/products/media/types/Default", "/V1/products/options/types",
        "/V1/products/attributes", "/V1/products/attributes/color", "/V1/products/attributes/color/options", "/V1/products/attributes/types", "/V1/products/attributes/color/is-filterable",
        "/V1/products/attribute-sets/sets/list", "/V1/products/attribute-sets/4", "/V1/products/attribute-sets/4/attributes",
        "/V1/products/attribute-sets/groups/list?searchCriteria[filterGroups][0][filters][0][field]=attribute_set_id&searchCriteria[filterGroups][0][filters][0][value]=4",
        "/V1/eav/attribute-sets/list", "/V1/eav/attribute-sets/4", "/V1/categories", "/V1/categories/list", "/V1/categories/3", "/V1/categories/3/products", "/V1/categories/attributes",
        "/V1/categories/attributes/name", "/V1/categories/attributes/is_active/options", "/V1/bundle-products/options/types", "/V1/bundle-products/BNDL-01/options/all", "/V1/bundle-products/BNDL-01/children",
        "/V1/configurable-products/MT01/options/all", "/V1/configurable-products/MT01/children", "/V1/products/DL-01/downloadable-links", "/V1/products/DL-01/downloadable-links/samples",
        "/V1/products/24-MB01/media", "/V1/products/24-MB01/options", "/V1/products/GRP-01/links/associated", "/V1/products/24-MB01/group-prices/all/tiers",
    ];

    [Theory]
    [InlineData("POST", "/V1/products", "product")]
    [InlineData("PUT", "/V1/products/24-MB01", "product")]
    [InlineData("POST", "/V1/products/24-MB01/media", "entry")]
    [InlineData("PUT", "/V1/products/24-MB01/media/1", "entry")]
    [InlineData("PUT", "/V1/products/24-MB01/links", "entity")]
    [InlineData("POST", "/V1/products/options", "option")]
    [InlineData("POST", "/V1/products/24-MB01/websites", "productWebsiteLink")]
    [InlineData("POST", "/V1/configurable-products/MT01/options", "option")]
    [InlineData("POST", "/V1/bundle-products/options/add", "option")]
    [InlineData("POST", "/V1/bundle-products/BNDL-01/links/2", "linkedProduct")]
    [InlineData("PUT", "/V1/bundle-products/BNDL-01/links/2", "linkedProduct")]
    [InlineData("POST", "/V1/products/DL-01/downloadable-links", "link")]
    [InlineData("PUT", "/V1/products/DL-01/downloadable-links/1", "link")]
    [InlineData("POST", "/V1/products/attributes", "attribute")]
    [InlineData("PUT", "/V1/products/attributes/color", "attribute")]
    [InlineData("POST", "/V1/products/attributes/color/options", "option")]
    [InlineData("POST", "/V1/products/attribute-sets/groups", "group")]
    [InlineData("POST", "/V1/categories", "category")]
    [InlineData("PUT", "/V1/categories/5", "category")]
    [InlineData("POST", "/V1/categories/5/products", "productLink")]
    public async Task An_empty_object_is_met_with_an_answer(string method, string path, string member)
    {
        await using var tenant = await Tenant.StartAsync();

        foreach (var empty in (string[])["[]", "{}"])
        {
            await tenant.SendAsync(method, path, $$"""{"{{member}}":{{empty}}}""");

            Assert.Null(tenant.Simulator.Requests.Latest.Fault);
        }
    }

    [Theory]
    [InlineData("all")]
    [InlineData("de")]
    public async Task Answers_have_the_form_of_their_types(string store)
    {
        await using var tenant = await Tenant.StartAsync();
        var check = new SchemaCheck(ApiDocuments.Bundled);
        var operations = ApiDocuments.Bundled.Operations.ToDictionary(operation => operation.Key);
        var faults = new List<string>();
        var products = (await tenant.OkAsync("GET", "/V1/products")).List("items").Select(product => $"/V1/products/{Uri.EscapeDataString(product.Text("sku")!)}").ToList();

        foreach (var path in s_paths.Concat(products))
        {
            var answer = await tenant.OkAsync("GET", path, store: store);
            var operation = operations[tenant.Simulator.Requests.Latest.Operation!];
            faults.AddRange(check.Faults(answer, operation.Spec.Result!, path));
        }

        Assert.Equal(200, products.Count);
        Assert.Empty(faults.Distinct());
    }
}
