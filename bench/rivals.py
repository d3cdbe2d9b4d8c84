"""What the rivals need for the work that `workbench bench engine` measures.

Reads one request a line, {"work": ..., ...}, and answers one line of JSON with times in milliseconds of processor
time, medians of several samples on one thread. Needs Debian's python3-numpy, python3-scipy, python3-sklearn and
python3-torch.
"""

import json
import os
import sys
import time
import warnings

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
# Settings for another program's OpenBLAS would keep the rivals' from the processor's own instructions.
for name in "OPENBLAS_CORETYPE", "OPENBLAS_L2_SIZE":
    os.environ.pop(name, None)

import numpy as np
import scipy
import scipy.optimize
import sklearn
import torch
from sklearn.neural_network import MLPRegressor

torch.set_num_threads(1)
warnings.filterwarnings("ignore")


def median_millis(work, least_seconds=0.6, samples=7):
    """Median processor time of one call, after warming up; few calls a sample when a call is long."""
    work()
    start = time.process_time()
    work()
    once = max(time.process_time() - start, 1e-6)
    calls = max(1, int(least_seconds / samples / once))
    times = []
    for _ in range(samples if once < 2 else 3):
        start = time.process_time()
        for _ in range(calls):
            work()
        times.append((time.process_time() - start) / calls)
    return 1000 * float(np.median(times))


def data(rows, inputs):
    random = np.random.default_rng(1)
    x = random.normal(size=(rows, inputs)) / 3
    return x, np.sin(2 * x[:, 0]) + x[:, 1] * x[:, 2]


def weights(inputs, hidden, dtype, torch_random):
    sizes = [inputs, *hidden, 1]
    return [
        (
            (torch.randn(a, b, dtype=dtype, generator=torch_random) / a**0.5).requires_grad_(),
            torch.zeros(b, dtype=dtype, requires_grad=True),
        )
        for a, b in zip(sizes, sizes[1:])
    ]


def splines(hidden, dtype):
    """Per neuron, 256 cubics over [-8, 8] near tanh: [neuron, interval, power]."""
    tables = []
    for neurons in hidden:
        knots = torch.linspace(-8, 8, 257, dtype=torch.float64)
        y = torch.tanh(knots).repeat(neurons, 1)
        y = y + 0.1 * torch.sin(knots * torch.linspace(0.5, 2, neurons, dtype=torch.float64)[:, None])
        d = torch.zeros_like(y)
        d[:, 1:-1] = (y[:, 2:] - y[:, :-2]) / 2
        rise = y[:, 1:] - y[:, :-1]
        a, b = d[:, :-1], d[:, 1:]
        tables.append(torch.stack([y[:, :-1], a, 3 * rise - 2 * a - b, a + b - 2 * rise], 2).to(dtype).contiguous())
    return tables


def spline(z, table):
    u = ((z + 8) * 16).clamp(0, 255.999)
    index = u.detach().floor().long()
    t = u - index
    neurons = torch.arange(z.shape[1])
    c = table[neurons, index]
    return c[..., 0] + t * (c[..., 1] + t * (c[..., 2] + t * c[..., 3]))


def torch_gradient(x, t, hidden, dtype, own_curves):
    x, t = torch.tensor(x, dtype=dtype), torch.tensor(t, dtype=dtype)
    layers = weights(x.shape[1], hidden, dtype, torch.Generator().manual_seed(1))
    tables = splines(hidden, dtype) if own_curves else None

    def work():
        h = x
        for l, (w, b) in enumerate(layers):
            z = torch.addmm(b, h, w)
            last = l == len(layers) - 1
            h = z if last else spline(z, tables[l]) if own_curves else torch.tanh(z)
        loss = 0.5 * ((h[:, 0] - t) ** 2).sum()
        for w, b in layers:
            w.grad = b.grad = None
        loss.backward()

    return work


def gradient(request, own_curves=False):
    x, t = data(request["rows"], request["inputs"])
    long = own_curves and request["rows"] > 50000
    return {
        "PyTorch float64": None if long else median_millis(
            torch_gradient(x, t, request["hidden"], torch.float64, own_curves)),
        "PyTorch float32": None if long else median_millis(
            torch_gradient(x, t, request["hidden"], torch.float32, own_curves)),
    }


def adam(request):
    x, t = data(request["rows"], request["inputs"])

    def by_torch(dtype):
        xs, ts = torch.tensor(x, dtype=dtype), torch.tensor(t, dtype=dtype)
        layers = weights(x.shape[1], request["hidden"], dtype, torch.Generator().manual_seed(1))
        optimizer = torch.optim.Adam([p for layer in layers for p in layer], lr=1e-3)

        def epoch():
            order = torch.randperm(len(xs))
            for start in range(0, len(xs), request["batch"]):
                rows = order[start : start + request["batch"]]
                h = xs[rows]
                for l, (w, b) in enumerate(layers):
                    h = torch.addmm(b, h, w)
                    h = torch.tanh(h) if l < len(layers) - 1 else h
                loss = 0.5 * ((h[:, 0] - ts[rows]) ** 2).mean()
                optimizer.zero_grad(set_to_none=True)
                loss.backward()
                optimizer.step()

        return epoch

    model = MLPRegressor(request["hidden"], activation="tanh", solver="adam", batch_size=request["batch"])
    return {
        "PyTorch float64": median_millis(by_torch(torch.float64)),
        "PyTorch float32": median_millis(by_torch(torch.float32)),
        "scikit-learn": median_millis(lambda: model.partial_fit(x, t)),
    }


def unpack(p, inputs, neurons):
    w1 = p[: inputs * neurons].reshape(neurons, inputs)
    b1 = p[inputs * neurons : (inputs + 1) * neurons]
    return w1, b1, p[(inputs + 1) * neurons : (inputs + 2) * neurons], p[-1]


def residuals(p, x, t, neurons):
    w1, b1, w2, b2 = unpack(p, x.shape[1], neurons)
    return np.tanh(x @ w1.T + b1) @ w2 + b2 - t


def jacobian(p, x, t, neurons):
    w1, b1, w2, b2 = unpack(p, x.shape[1], neurons)
    h = np.tanh(x @ w1.T + b1)
    delta = (1 - h * h) * w2
    first = (delta[:, :, None] * x[:, None, :]).reshape(len(x), -1)
    return np.hstack([first, delta, h, np.ones((len(x), 1))])


def levenberg_marquardt(request):
    neurons = request["hidden"][0]
    x, t = data(request["rows"], request["inputs"])
    p = np.random.default_rng(2).normal(size=(request["inputs"] + 2) * neurons + 1) / 3
    unit = np.eye(len(p))

    def by_numpy():
        j = jacobian(p, x, t, neurons)
        e = residuals(p, x, t, neurons)
        scipy.linalg.cho_solve(scipy.linalg.cho_factor(j.T @ j + 1e-3 * unit), j.T @ e)

    xs, ts, ps, units = (torch.tensor(a) for a in (x, t, p, unit))

    def by_torch():
        w1, b1, w2, b2 = unpack(ps, x.shape[1], neurons)
        h = torch.tanh(xs @ w1.T + b1)
        e = h @ w2 + b2 - ts
        delta = (1 - h * h) * w2
        first = (delta[:, :, None] * xs[:, None, :]).reshape(len(xs), -1)
        j = torch.cat([first, delta, h, torch.ones(len(xs), 1, dtype=torch.float64)], 1)
        torch.cholesky_solve((j.T @ e)[:, None], torch.linalg.cholesky(j.T @ j + 1e-3 * units))

    return {"numpy": median_millis(by_numpy), "PyTorch float64": median_millis(by_torch)}


def minpack(request):
    """The cost that MINPACK reaches from the given start, on the given data, and its time."""
    neurons = request["hidden"][0]
    x, t = np.array(request["x"]), np.array(request["t"])
    start = time.process_time()
    found = scipy.optimize.least_squares(
        residuals,
        np.array(request["start"]),
        jacobian,
        args=(x, t, neurons),
        method="lm",
        max_nfev=request["evaluations"],
        xtol=1e-15, ftol=1e-15, gtol=1e-15,
    )
    return {"millis": 1000 * (time.process_time() - start), "cost": found.cost, "evaluations": found.nfev}


def monte_carlo(request):
    rows, neurons, draws = request["rows"], request["hidden"][0], request["draws"]

    def by(dtype):
        x, t = (torch.tensor(a, dtype=dtype) for a in data(rows, request["inputs"]))
        (w1, b1), (w2, b2) = weights(request["inputs"], [neurons], dtype, torch.Generator().manual_seed(1))
        with torch.no_grad():
            h = torch.tanh(torch.addmm(b1, x, w1))

            def work():
                for _ in range(draws):
                    noisy = h + torch.sqrt(1e-4 + 1e-4 * h * h) * torch.randn(rows, neurons, dtype=dtype)
                    ((noisy @ w2[:, 0] + b2 - t) ** 2).mean()

            return median_millis(work, samples=3) / draws

    with torch.no_grad():
        return {"PyTorch float64": by(torch.float64), "PyTorch float32": by(torch.float32)}


def versions(request):
    return {
        "Python": sys.version.split()[0],
        "PyTorch": torch.__version__,
        "scikit-learn": sklearn.__version__,
        "scipy": scipy.__version__,
        "numpy": np.__version__,
    }


WORK = {
    "versions": versions,
    "gradient": gradient,
    "gradient, own curves": lambda request: gradient(request, own_curves=True),
    "adam": adam,
    "levenberg-marquardt": levenberg_marquardt,
    "minpack": minpack,
    "monte carlo": monte_carlo,
}

for line in sys.stdin:
    asked = json.loads(line)
    print(json.dumps(WORK[asked["work"]](asked)), flush=True)
