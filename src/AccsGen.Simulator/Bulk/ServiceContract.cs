namespace AccsGen.Simulator.Bulk;

/// <summary>The interface and the method of the service's own code that an operation stands for.</summary>
/// <param name="Interface">As PHP names it: <c>Magento\Catalog\Api\ProductRepositoryInterface</c>.</param>
/// <param name="Method">The method: <c>save</c>.</param>
internal sealed record ServiceContract(string Interface, string Method)
{
    private const string Suffix = "Interface";

    /// <summary><c>magento.catalog.api.productrepositoryinterface.save</c>.</summary>
    public string Topic => $"{Interface.Replace('\\', '.')}.{Method}".ToLowerInvariant();

    /// <summary>The method of the class behind the interface, as nearly all are named: <c>Magento\Catalog\Model\ProductRepository\Interceptor::save</c>.</summary>
    public string Implementation => $"{Interface.Replace("\\Api\\", "\\Model\\", StringComparison.Ordinal)[..^Suffix.Length]}\\Interceptor::{Method}";
}
