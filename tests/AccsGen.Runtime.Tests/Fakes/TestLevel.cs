namespace AccsGen.Runtime.Tests.Fakes;

internal readonly record struct TestLevel(long Value) : IAccsIntegerEnum<TestLevel>
{
    public static TestLevel FromValue(long value) => new(value);
}
