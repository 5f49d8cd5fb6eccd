namespace AccsGen.Runtime.Tests.Fakes;

internal readonly record struct TestStatus(string Value) : IAccsEnum<TestStatus>
{
    public static TestStatus Pending => new("pending");

    public static TestStatus FromValue(string value) => new(value);
}
