using AccsGen.Model;
using AccsGen.Spec;

namespace AccsGen.Generator.Tests.Emit;

public sealed class OperationKindTests
{
    [Theory]
    [InlineData("GET", "/V1/products", "Safe")]
    [InlineData("PUT", "/V1/products/{sku}", "Idempotent")]
    [InlineData("DELETE", "/V1/products/{sku}", "Idempotent")]
    [InlineData("POST", "/V1/products", "NonIdempotent")]
    [InlineData("PATCH", "/V1/products", "NonIdempotent")]
    [InlineData("POST", "/V1/customers/isEmailAvailable", "Safe")]
    [InlineData("POST", "/V1/carts/{cartId}/shipping-information", "NonIdempotent")]
    [InlineData("POST", "/V1/carts/mine/payment-information", "NonIdempotent")]
    [InlineData("POST", "/V1/products/cost-information/", "Safe")]
    public void The_method_says_what_an_operation_does_unless_its_path_says_otherwise(string method, string path, string expected) =>
        Assert.Equal(expected, OperationKinds.Of(method, path).ToString());

    [Fact]
    public void These_operations_of_the_bundled_spec_do_otherwise_than_their_method_says()
    {
        var exceptions = SpecReader.Read("accs-v1.json", File.ReadAllText(RepositoryLayout.BundledSpec), CancellationToken.None).Document!.Operations
            .Where(operation => OperationKinds.Of(operation.Method, operation.Path) != OperationKinds.OfMethod(operation.Method))
            .Select(operation => $"{operation.Key}: {OperationKinds.Of(operation.Method, operation.Path)}")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "POST /V1/adminuisdk/appmanagement/validate: Safe",
                "POST /V1/carts/{cartId}/estimate-shipping-methods-by-address-id: Safe",
                "POST /V1/carts/{cartId}/estimate-shipping-methods: Safe",
                "POST /V1/carts/{cartId}/totals-information: Safe",
                "POST /V1/inventory/source-selection-algorithm-result: Safe",
                "POST /V1/products/base-prices-information: Safe",
                "POST /V1/products/cost-information: Safe",
                "POST /V1/products/special-price-information: Safe",
                "POST /V1/products/tier-prices-information: Safe",
                "PUT /V1/carts/{cartId}/order: NonIdempotent",
                "PUT /V1/configurable-products/variation: Safe",
                "PUT /V1/customers/validate: Safe",
                "PUT /V1/orders/create: NonIdempotent",
            ],
            exceptions);
    }
}
