# What R survey says about its own `api` data and about the generated sample.
#
#   Rscript oracle.R generated.csv OUT_DIR     writes api.json, api_data.json and generated.json
#
# Debian: r-base-core, r-cran-survey. Numbers only; the versions stand in each file.
suppressMessages(library(survey))
args <- commandArgs(TRUE)
json <- function(x) {
  if (is.list(x)) {
    parts <- vapply(x, json, "")
    if (is.null(names(x))) return(paste0("[", paste(parts, collapse = ","), "]"))
    return(paste0("{", paste0("\"", names(x), "\":", parts, collapse = ","), "}"))
  }
  if (is.matrix(x)) return(json(unname(lapply(seq_len(nrow(x)), function(i) as.vector(x[i, ])))))
  one <- function(v) if (is.na(v)) "null" else if (is.character(v)) paste0("\"", v, "\"") else sprintf("%.17g", v)
  cells <- vapply(unname(x), one, "")
  if (length(x) == 1) cells else paste0("[", paste(cells, collapse = ","), "]")
}
save_json <- function(x, file) {
  x$versions <- c(R.version.string, paste("survey", packageVersion("survey")))
  writeLines(json(x), file.path(args[2], file))
}
est <- function(x) list(est = as.numeric(coef(x)), se = as.numeric(SE(x)))
by <- function(f, over, des, fun = svymean, k = 1) {
  b <- svyby(f, over, des, fun, na.rm = TRUE)
  list(est = unname(as.matrix(b[, 1 + seq_len(k)])), se = unname(as.matrix(b[, 1 + k + seq_len(k)])))
}
chi <- function(f, des) {
  a <- svychisq(f, des, statistic = "F"); b <- svychisq(f, des, statistic = "Chisq")
  list(F = unname(a$statistic), ndf = unname(a$parameter[1]), ddf = unname(a$parameter[2]), p = unname(a$p.value),
       X2 = unname(b$statistic), df = unname(b$parameter), p2 = unname(b$p.value))
}
quant <- function(f, des) {
  q <- svyquantile(f, des, c(.25, .5, .75), qrule = "math", interval.type = "mean", na.rm = TRUE)[[1]]
  list(est = unname(q[, 1]), low = unname(q[, 2]), high = unname(q[, 3]), se = unname(q[, 4]))
}
median_by <- function(item, des) {
  each <- sapply(0:3, function(s) {
    inside <- subset(des, seg == s & !is.na(des$variables[[item]]))
    svyquantile(as.formula(paste0("~", item)), inside, .5, qrule = "math", interval.type = "mean")[[1]][1, ]
  })
  list(est = unname(each[1, ]), low = unname(each[2, ]), high = unname(each[3, ]))
}
ci <- function(f, des) {
  sapply(c("logit", "mean", "xlogit", "beta"), function(m) {
    x <- svyciprop(f, des, method = m, na.rm = TRUE); list(c(as.numeric(x), as.numeric(attr(x, "ci"))))
  })
}
ttest <- function(f, des) { t <- svyttest(f, des); list(t = unname(t$statistic), df = unname(t$parameter), p = unname(t$p.value), diff = unname(t$estimate)) }

item_rest <- function(d, w) { k <- complete.cases(d); d <- d[k, ]; w <- w[k]; sapply(1:3, function(i) cov.wt(cbind(d[, i], rowSums(d[, -i])), wt = w / sum(w), cor = TRUE)$cor[1, 2]) }

data(api)
designs <- list(
  srs = svydesign(id = ~1, fpc = ~fpc, data = apisrs, weights = ~pw),
  strat = svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat, fpc = ~fpc),
  strat_wr = svydesign(id = ~1, strata = ~stype, weights = ~pw, data = apistrat),
  clus1 = svydesign(id = ~dnum, weights = ~pw, data = apiclus1, fpc = ~fpc),
  clus2 = svydesign(id = ~dnum + snum, fpc = ~fpc1 + fpc2, data = apiclus2, weights = ~pw))
api <- lapply(designs, function(des) list(
  mean = est(svymean(~api00, des)), deff = as.numeric(deff(svymean(~api00, des, deff = TRUE))),
  total = est(svytotal(~enroll, des, na.rm = TRUE)), ratio = list(est = as.numeric(coef(svyratio(~api.stu, ~enroll, des, na.rm = TRUE))),
  se = as.numeric(SE(svyratio(~api.stu, ~enroll, des, na.rm = TRUE)))),
  mean_by = by(~api00, ~stype, des), share_by = by(~sch.wide, ~stype, des, k = 2), total_stype = est(svytotal(~stype, des)),
  chi = chi(~sch.wide + stype, des), quantile = quant(~api00, des), ci = ci(~I(sch.wide == "Yes"), des),
  ttest = ttest(api00 ~ sch.wide, des), degf = degf(des), alpha = as.numeric(svycralpha(~ell + meals + emer, subset(des, !is.na(ell + meals + emer)))),
  item_rest = item_rest(des$variables[, c("ell", "meals", "emer")], weights(des))))
stype <- data.frame(stype = c("E", "H", "M"), Freq = c(4421, 755, 1018)); wide <- data.frame(sch.wide = c("No", "Yes"), Freq = c(1072, 5122))
calibrated <- function(des) c(list(w = unname(weights(des)), mean = est(svymean(~api00, des)), total = est(svytotal(~enroll, des))), share_by = list(by(~sch.wide, ~stype, des, k = 2)))
api$clus1_poststrat <- calibrated(postStratify(designs$clus1, ~stype, stype))
api$clus1_rake <- calibrated(rake(designs$clus1, list(~stype, ~sch.wide), list(stype, wide), control = list(maxit = 200, epsilon = 1e-13)))
api$bh <- list(p = c(0.01, 0.04, 0.03, 0.005, 0.5, 0.04), adjusted = p.adjust(c(0.01, 0.04, 0.03, 0.005, 0.5, 0.04), "BH"))
save_json(api, "api.json")

num <- function(d, extra) c(list(stype = as.integer(d$stype) - 1L, wide = as.integer(d$sch.wide) - 1L), lapply(d[, c("api00", "enroll", "api.stu", "pw", "ell", "meals", "emer", extra)], as.numeric))
save_json(list(srs = num(apisrs, "fpc"), strat = num(apistrat, "fpc"), clus1 = num(apiclus1, c("dnum", "fpc")), clus2 = num(apiclus2, c("dnum", "snum", "fpc1", "fpc2"))), "api_data.json")

all <- read.csv(args[1]); for (v in c("q1", "q2")) all[[paste0("f", v)]] <- factor(all[[v]], levels = 1:5); all$seg <- factor(all$seg)
d <- all[all$h < 5, ]
gen <- list(
  clusters = svydesign(id = ~psu, strata = ~h, weights = ~w, fpc = ~psus, data = d, nest = TRUE),
  two_stage = { d$row <- seq_len(nrow(d)); svydesign(id = ~psu + row, strata = ~h, weights = ~w, fpc = ~psus + people, data = d, nest = TRUE) },
  strata = svydesign(id = ~1, strata = ~h, weights = ~w, data = d))
generated <- lapply(gen, function(des) {
  known <- subset(des, !is.na(q1)); b <- svyby(~q1, ~seg, known, svymean, covmat = TRUE)
  inside <- subset(known, TRUE); inside$variables$one <- as.numeric(inside$variables$seg == "1")
  r <- svyby(~q1, ~one, inside, svymean, covmat = TRUE); rest <- svycontrast(r, list(d = c(-1, 1)))
  list(shares = est(svymean(~fq1, des, na.rm = TRUE)), vcov = unname(vcov(svymean(~fq1, des, na.rm = TRUE))), shares_by = by(~fq1, ~seg, des, k = 5),
    mean_by = by(~q1, ~seg, des), cov_by = unname(vcov(b)), to_rest = est(rest), y_by = by(~y, ~seg, des), total = est(svytotal(~fq1, des, na.rm = TRUE)),
    ratio = list(est = as.numeric(coef(svyratio(~q1, ~q2, des, na.rm = TRUE))), se = as.numeric(SE(svyratio(~q1, ~q2, des, na.rm = TRUE)))),
    chi = chi(~fq1 + seg, des), quantile = quant(~y, des), ci = ci(~I(q1 == 5), des), degf = degf(des), deff = as.numeric(deff(svymean(~q1, des, na.rm = TRUE, deff = TRUE))),
    median_by = list(y = median_by("y", des), q1 = median_by("q1", des)), degf_by = sapply(0:3, function(s) degf(subset(des, seg == s))))
})
for (rule in c("certainty", "adjust", "average")) {
  options(survey.lonely.psu = rule)
  des <- svydesign(id = ~psu, strata = ~h, weights = ~w, fpc = ~psus, data = all, nest = TRUE)
  generated[[rule]] <- list(mean = est(svymean(~y, des)), total = est(svytotal(~y, des)), shares = est(svymean(~fq1, des, na.rm = TRUE)), mean_by = by(~q1, ~seg, des))
}
save_json(generated, "generated.json")
