namespace AccsGen.Simulator.Entities.Products;

/// <summary>The parts of products that have ids in the whole tenant.</summary>
internal enum ProductPart
{
    Media,
    Option,
    OptionValue,
    ConfigurableOption,
    BundleOption,
    BundleLink,
    DownloadableLink,
    DownloadableSample,
}
